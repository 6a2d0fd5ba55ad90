Attach points of packets have an interface or a control group, and most a direction.
--- prog
xdp:lo:ingress { @ = count(); }
xdp { @ = count(); }
tc:lo { @ = count(); }
tc:lo:in { @ = count(); }
socket:lo:egress { @ = count(); }
cgroup:/sys/fs/cgroup:ingress { @ = count(); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: 'xdp' needs the name of a network interface [probe-syntax]
    1 | xdp:lo:ingress { @ = count(); }
      | ^~~~~~~~~~~~~~
hint: xdp:INTERFACE
stdin:2:1: error: 'xdp' needs the name of a network interface [probe-syntax]
    2 | xdp { @ = count(); }
      | ^~~
hint: xdp:INTERFACE
stdin:3:1: error: 'tc' needs the name of a network interface and a direction [probe-syntax]
    3 | tc:lo { @ = count(); }
      | ^~~~~
hint: tc:INTERFACE:ingress|egress
stdin:4:1: error: 'tc' needs the name of a network interface and a direction [probe-syntax]
    4 | tc:lo:in { @ = count(); }
      | ^~~~~~~~
hint: tc:INTERFACE:ingress|egress
stdin:5:1: error: 'socket' needs the name of a network interface [probe-syntax]
    5 | socket:lo:egress { @ = count(); }
      | ^~~~~~~~~~~~~~~~
hint: socket:INTERFACE
stdin:6:1: error: 'cgroup' needs the path of a control group, and skb-ingress or skb-egress [probe-syntax]
    6 | cgroup:/sys/fs/cgroup:ingress { @ = count(); }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
hint: cgroup:PATH:skb-ingress|skb-egress

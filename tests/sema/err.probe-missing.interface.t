Network interfaces and control groups that are not there.
--- prog
xdp:no-such-device { @ = count(); }
tc:no-such*:egress { @ = count(); }
cgroup:/proc:skb-egress { @ = count(); }
--- args
--check -
--- exit
3
--- stderr
stdin:1:1: error: there is no network interface 'no-such-device' [probe-missing]
    1 | xdp:no-such-device { @ = count(); }
      | ^~~~~~~~~~~~~~~~~~
hint: if it may be missing: 'config = { missing_probes = warn }'
stdin:2:1: error: nothing matches network interface 'no-such*' [probe-missing]
    2 | tc:no-such*:egress { @ = count(); }
      | ^~~~~~~~~~~~~~~~~~
hint: if it may be missing: 'config = { missing_probes = warn }'
stdin:3:1: error: there is no control group (v2) '/proc' [probe-missing]
    3 | cgroup:/proc:skb-egress { @ = count(); }
      | ^~~~~~~~~~~~~~~~~~~~~~~
hint: if it may be missing: 'config = { missing_probes = warn }'

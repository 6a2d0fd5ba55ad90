What happens to packets is decided with --unsafe only; a copy's fate is nobody's concern.
--- prog
xdp:lo { return XDP_DROP; }
tc:lo:ingress { return packet.len > 100 ? TC_ACT_SHOT : TC_ACT_UNSPEC; }
socket:lo { return 1; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:10: error: what a probe of type 'xdp' returns decides what the kernel does [unsafe-result]
    1 | xdp:lo { return XDP_DROP; }
      |          ^~~~~~~~~~~~~~~
hint: allow it with the option --unsafe; 'return;' only looks on
stdin:2:17: error: what a probe of type 'tc' returns decides what the kernel does [unsafe-result]
    2 | tc:lo:ingress { return packet.len > 100 ? TC_ACT_SHOT : TC_ACT_UNSPEC; }
      |                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
hint: allow it with the option --unsafe; 'return;' only looks on

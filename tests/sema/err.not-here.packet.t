Only probes on packets have one.
--- prog
begin { print(packet.len); exit(); }
interval:1s { @[packet.proto] = count(); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:15: error: 'packet' has no meaning in a probe of type 'begin' [not-here]
    1 | begin { print(packet.len); exit(); }
      |               ^~~~~~
stdin:2:17: error: 'packet' has no meaning in a probe of type 'interval' [not-here]
    2 | interval:1s { @[packet.proto] = count(); }
      |                 ^~~~~~

Nothing stands behind begin.
--- prog
begin:1 { }
END:x { }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:1:1: error: 'begin' takes nothing after its name [probe-extra]
    1 | begin:1 { }
      | ^~~~~~~
stdin:2:1: error: 'end' takes nothing after its name [probe-extra]
    2 | END:x { }
      | ^~~~~

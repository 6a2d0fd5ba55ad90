Two tests of one name.
--- prog
test:same { }
test:same { }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:2:1: error: there are two 'test:same' [duplicate-probe]
    2 | test:same { }
      | ^~~~~~~~~
stdin:1:1: note: the first one is here
    1 | test:same { }
      | ^~~~~~~~~

Watched memory begins at a multiple of its length.
--- prog
watchpoint:0x10000001:4:w { }
--- args
--host "$TESTS/host/small" --check -p 1 -
--- exit
1
--- stderr
stdin:1:1: error: address 0x10000001 is not a multiple of the length 4 [watch-alignment]
    1 | watchpoint:0x10000001:4:w { }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~

Only some lengths can be watched.
--- prog
watchpoint:0x10000000:3:w { }
--- args
--host "$TESTS/host/small" --check -p 1 -
--- exit
1
--- stderr
stdin:1:1: error: 3 bytes cannot be watched, only 1, 2, 4 or 8 [watch-length]
    1 | watchpoint:0x10000000:3:w { }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~

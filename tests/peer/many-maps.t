Twenty maps.
--- prog
BEGIN { @m00 = 0; @m01 = 1; @m02 = 4; @m03 = 9; @m04 = 16; @m05 = 25; @m06 = 36; @m07 = 49; @m08 = 64; @m09 = 81; @m10 = 100; @m11 = 121; @m12 = 144; @m13 = 169; @m14 = 196; @m15 = 225; @m16 = 256; @m17 = 289; @m18 = 324; @m19 = 361; exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same

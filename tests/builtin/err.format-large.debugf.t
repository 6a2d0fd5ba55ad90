What the kernel itself prints is short.
--- prog
begin { debugf("%d %d %d %d\n", 1, 2, 3, 4); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:9: error: 'debugf' takes a format of at most 63 bytes and prints at most 3 values [format-large]
    1 | begin { debugf("%d %d %d %d\n", 1, 2, 3, 4); }
      |         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

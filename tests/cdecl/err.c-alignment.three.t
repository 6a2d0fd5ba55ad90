Alignments are powers of two.
--- prog
struct a { int x; } __attribute__((aligned(3)));
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:45: error: an alignment is a power of two [c-alignment]
    1 | struct a { int x; } __attribute__((aligned(3)));
      |                                             ^

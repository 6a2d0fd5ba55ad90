Types and widths of bitfields.
--- prog
struct a { int x : 40; };
struct b { char *y : 2; };
struct c { int z : 0; };
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:22: error: a bitfield is an integer of at most its type's width [c-bitfield]
    1 | struct a { int x : 40; };
      |                      ^
stdin:2:23: error: a bitfield is an integer of at most its type's width [c-bitfield]
    2 | struct b { char *y : 2; };
      |                       ^
stdin:3:21: error: a bitfield of no bits cannot have a name [c-bitfield]
    3 | struct c { int z : 0; };
      |                     ^

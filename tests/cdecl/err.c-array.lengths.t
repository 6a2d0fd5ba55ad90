Lengths and elements of arrays.
--- prog
struct a { int x[-1]; };
struct b { void y[2]; };
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:20: error: an array has no negative length [c-array]
    1 | struct a { int x[-1]; };
      |                    ^
stdin:2:21: error: an array cannot be made of 'void' [c-array]
    2 | struct b { void y[2]; };
      |                     ^

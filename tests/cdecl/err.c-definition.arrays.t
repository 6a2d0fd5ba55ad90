What an array's length cannot be.
--- prog
struct a { int a[-1]; };
struct b { int a[UNKNOWN]; };
struct c { int a[1 / 0]; };
struct e { int a[1l << 40]; };
struct f { void a[2]; };
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:20: error: an array has no negative length [c-array]
    1 | struct a { int a[-1]; };
      |                    ^
stdin:2:18: error: 'UNKNOWN' is not a constant [c-definition]
    2 | struct b { int a[UNKNOWN]; };
      |                  ^~~~~~~
stdin:3:23: error: division by zero [c-definition]
    3 | struct c { int a[1 / 0]; };
      |                       ^
stdin:4:27: error: an array this large is a mistake [c-array]
    4 | struct e { int a[1l << 40]; };
      |                           ^
stdin:5:21: error: an array cannot be made of 'void' [c-array]
    5 | struct f { void a[2]; };
      |                     ^

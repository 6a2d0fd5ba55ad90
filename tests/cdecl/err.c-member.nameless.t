Members have names, and types that a value can have.
--- prog
struct a { int; };
struct b { void x; };
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:2:18: error: a member cannot be of type 'void' [c-member]
    2 | struct b { void x; };
      |                  ^

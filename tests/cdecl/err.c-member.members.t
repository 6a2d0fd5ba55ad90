What a member cannot be.
--- prog
struct a { int a; int a; };
struct b { struct b b; };
struct c { int x : 40; };
struct d { char *p : 3; };
struct e { int z : 0; };
struct f { struct nowhere n; };
struct g { void v; };
struct h { int; };
struct i { int f(int); };
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:24: error: there is a member 'a' already [duplicate-field]
    1 | struct a { int a; int a; };
      |                        ^
stdin:2:22: error: a member cannot be of type 'struct b' [c-member]
    2 | struct b { struct b b; };
      |                      ^
stdin:3:22: error: a bitfield is an integer of at most its type's width [c-bitfield]
    3 | struct c { int x : 40; };
      |                      ^
stdin:4:23: error: a bitfield is an integer of at most its type's width [c-bitfield]
    4 | struct d { char *p : 3; };
      |                       ^
stdin:5:21: error: a bitfield of no bits cannot have a name [c-bitfield]
    5 | struct e { int z : 0; };
      |                     ^
stdin:6:28: error: 'struct nowhere' is not defined [c-type]
    6 | struct f { struct nowhere n; };
      |                            ^
stdin:7:18: error: a member cannot be of type 'void' [c-member]
    7 | struct g { void v; };
      |                  ^
stdin:9:22: error: a member cannot be of type 'function' [c-member]
    9 | struct i { int f(int); };
      |                      ^

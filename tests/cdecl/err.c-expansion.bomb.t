Macros of C that stand for far too much.
--- prog
#define A x x x x x x x x x x x x
#define B A A A A A A A A A A A A
#define C B B B B B B B B B B B B
#define D C C C C C C C C C C C C
#define E D D D D D D D D D D D D
#if E
#endif
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:6:1: error: the macros used here stand for more than 131072 words [c-expansion]
    6 | #if E
      | ^~~
stdin:6:5: error: this does not belong to the condition [c-condition]
    6 | #if E
      |     ^

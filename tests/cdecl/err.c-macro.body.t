A macro that is no expression is told where it is used, and nowhere else.
--- prog
#define BROKEN if (
#define UNUSED } while (0)
#define PAIR 1; 2
begin { @a = BROKEN; @b = PAIR; @c = BROKEN; }
--- args
--check -
--- exit
1
--- stderr
stdin:4:14: error: the macro 'BROKEN' is not an expression: 'if (' [c-macro]
    4 | begin { @a = BROKEN; @b = PAIR; @c = BROKEN; }
      |              ^~~~~~
stdin:1:9: note: 'BROKEN' is defined here
    1 | #define BROKEN if (
      |         ^~~~~~
stdin:4:27: error: the macro 'PAIR' is not an expression: '1; 2' [c-macro]
    4 | begin { @a = BROKEN; @b = PAIR; @c = BROKEN; }
      |                           ^~~~
stdin:3:9: note: 'PAIR' is defined here
    3 | #define PAIR 1; 2
      |         ^~~~

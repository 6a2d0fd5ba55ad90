A macro of C takes as many arguments as it has parameters.
--- prog
#define add(a,b) ((a) + (b))
begin { print(add(1)); }
--- args
--check -
--- exit
1
--- stderr
stdin:2:15: error: the macro 'add' takes 2 arguments, not 1 [c-arguments]
    2 | begin { print(add(1)); }
      |               ^~~~~~
stdin:1:9: note: 'add' is defined here
    1 | #define add(a,b) ((a) + (b))
      |         ^~~

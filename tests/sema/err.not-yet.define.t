A macro of C with parameters is not done.
--- prog
#define TWICE(x) (x * 2)
#define CALL f(3)
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: a '#define' with parameters: this version does not do that [not-yet]
    1 | #define TWICE(x) (x * 2)
      | ^~~~~~~~~~~~~~~~~~~~~~~~
stdin:2:1: error: a '#define' that is no constant expression: this version does not do that [not-yet]
    2 | #define CALL f(3)
      | ^~~~~~~~~~~~~~~~~

No macro of this name takes so many.
--- prog
macro f(a) { a }
macro f(a, b) { a + b }
begin { f(); f(1, 2, 3); f; }
--- args
--check -
--- exit
1
--- stderr
stdin:3:9: error: no 'f' takes 0 arguments [argument-count]
    3 | begin { f(); f(1, 2, 3); f; }
      |         ^~~
stdin:1:1: note: it is defined here
    1 | macro f(a) { a }
      | ^~~~~~~~~~~~~~~~
stdin:2:1: note: it is defined here
    2 | macro f(a, b) { a + b }
      | ^~~~~~~~~~~~~~~~~~~~~~~
stdin:3:14: error: no 'f' takes 3 arguments [argument-count]
    3 | begin { f(); f(1, 2, 3); f; }
      |              ^~~~~~~~~~
stdin:1:1: note: it is defined here
    1 | macro f(a) { a }
      | ^~~~~~~~~~~~~~~~
stdin:2:1: note: it is defined here
    2 | macro f(a, b) { a + b }
      | ^~~~~~~~~~~~~~~~~~~~~~~
stdin:3:26: error: no 'f' takes 0 arguments [argument-count]
    3 | begin { f(); f(1, 2, 3); f; }
      |                          ^
stdin:1:1: note: it is defined here
    1 | macro f(a) { a }
      | ^~~~~~~~~~~~~~~~
stdin:2:1: note: it is defined here
    2 | macro f(a, b) { a + b }
      | ^~~~~~~~~~~~~~~~~~~~~~~

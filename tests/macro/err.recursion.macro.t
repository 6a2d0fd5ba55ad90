Macros that call themselves, directly or not.
--- prog
macro f(x) { g(x) }
macro g(x) { f(x) }
macro h() { h }
begin { f(1); h; }
--- args
--check -
--- exit
1
--- stderr
stdin:2:14: error: the macro 'f' calls itself [recursion]
    2 | macro g(x) { f(x) }
      |              ^~~~
stdin:1:14: note: expanded from here
    1 | macro f(x) { g(x) }
      |              ^~~~
stdin:4:9: note: expanded from here
    4 | begin { f(1); h; }
      |         ^~~~
stdin:1:1: note: 'f' is defined here
    1 | macro f(x) { g(x) }
      | ^~~~~~~~~~~~~~~~~~~
stdin:3:13: error: the macro 'h' calls itself [recursion]
    3 | macro h() { h }
      |             ^
stdin:4:15: note: expanded from here
    4 | begin { f(1); h; }
      |               ^
stdin:3:1: note: 'h' is defined here

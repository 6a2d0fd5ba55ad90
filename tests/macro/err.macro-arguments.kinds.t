Variables and maps are taken as such only.
--- prog
macro f($v) { $v = 1; }
macro g(@m) { @m = 1; }
macro h(x) { f(x) }
begin { f(1); g(@a[1]); $x = 1; h($x); }
--- args
--check -
--- exit
1
--- stderr
stdin:4:9: error: the macro 'f' takes variables or maps as such, not other values [macro-arguments]
    4 | begin { f(1); g(@a[1]); $x = 1; h($x); }
      |         ^~~~
stdin:1:1: note: it is defined here
    1 | macro f($v) { $v = 1; }
      | ^~~~~~~~~~~~~~~~~~~~~~~
stdin:4:15: error: the macro 'g' takes variables or maps as such, not other values [macro-arguments]
    4 | begin { f(1); g(@a[1]); $x = 1; h($x); }
      |               ^~~~~~~~
stdin:2:1: note: it is defined here
    2 | macro g(@m) { @m = 1; }
      | ^~~~~~~~~~~~~~~~~~~~~~~
stdin:3:14: error: the macro 'f' takes variables or maps as such, not other values [macro-arguments]
    3 | macro h(x) { f(x) }
      |              ^~~~
stdin:4:33: note: expanded from here
    4 | begin { f(1); g(@a[1]); $x = 1; h($x); }
      |                                 ^~~~~
stdin:1:1: note: it is defined here
    1 | macro f($v) { $v = 1; }
      | ^~~~~~~~~~~~~~~~~~~~~~~

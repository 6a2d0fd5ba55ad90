A body does not see the caller's variables, nor the caller the body's.
--- prog
macro f() { $x + 1 }
macro g() { let $inner = 1; $inner }
begin { $x = 1; print(f()); print(g()); print($inner); }
--- args
--check -
--- exit
1
--- stderr
stdin:3:47: error: '$inner' is not defined here [undefined-variable]
    3 | begin { $x = 1; print(f()); print(g()); print($inner); }
      |                                               ^~~~~~
stdin:1:13: error: '$x' is not defined here [undefined-variable]
    1 | macro f() { $x + 1 }
      |             ^~
stdin:3:23: note: expanded from here
    3 | begin { $x = 1; print(f()); print(g()); print($inner); }
      |                       ^~~

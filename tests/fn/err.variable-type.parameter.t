Arguments and results must fit the declared types.
--- prog
fn f($a: int64): int64 { return "text"; }
begin { print(f("x")); }
--- args
--check -
--- exit
1
--- stderr
stdin:2:17: error: '$a' is declared as 'int64', cannot assign a string [variable-type]
    2 | begin { print(f("x")); }
      |                 ^~~
stdin:1:6: note: '$a' is declared here
    1 | fn f($a: int64): int64 { return "text"; }
      |      ^~
stdin:1:33: error: 'f()' is declared as 'int64', cannot assign a string [variable-type]
    1 | fn f($a: int64): int64 { return "text"; }
      |                                 ^~~~~~
stdin:2:15: note: expanded from here
    2 | begin { print(f("x")); }
      |               ^~~~~~
stdin:1:18: note: 'f()' is declared here

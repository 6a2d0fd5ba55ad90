Names of parameters: twice, a type, declared again.
--- prog
macro f(a, $b, $b) { a }
macro g(uint64) { 1 }
macro h($v) { let $v = 1; }
macro i($v) { for ($v : 0..3) { } }
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:16: error: there are two parameters '$b' [duplicate-parameter]
    1 | macro f(a, $b, $b) { a }
      |                ^~
stdin:2:9: error: 'uint64' is a type, it cannot be a parameter's name [macro-parameter]
    2 | macro g(uint64) { 1 }
      |         ^~~~~~
stdin:3:19: error: '$v' is a parameter of this macro [macro-shadow]
    3 | macro h($v) { let $v = 1; }
      |                   ^~
stdin:4:20: error: '$v' is a parameter of this macro [macro-shadow]
    4 | macro i($v) { for ($v : 0..3) { } }
      |                    ^~

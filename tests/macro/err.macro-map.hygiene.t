Maps must be handed over.
--- prog
macro f() { @x = 1; }
macro g(@y) { @y = @z; }
begin { f(); g(@a); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:13: error: '@x' is not handed over to the macro 'f' [macro-map]
    1 | macro f() { @x = 1; }
      |             ^~
hint: make it a parameter: 'macro f(@x) { ... }'
stdin:2:20: error: '@z' is not handed over to the macro 'g' [macro-map]
    2 | macro g(@y) { @y = @z; }
      |                    ^~
hint: make it a parameter: 'macro g(@z, ...) { ... }'

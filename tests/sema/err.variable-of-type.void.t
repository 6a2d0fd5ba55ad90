A variable cannot be of every type.
--- prog
begin { let $x : void; $x = 1; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:18: error: a variable cannot be of type 'void' [variable-of-type]
    1 | begin { let $x : void; $x = 1; }
      |                  ^~~~

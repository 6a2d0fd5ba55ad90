Types that a variable cannot have.
--- prog
begin { let $a: void; print(typeof(1)); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:13: warning: '$a' is never given a value [never-assigned]
    1 | begin { let $a: void; print(typeof(1)); }
      |             ^~
stdin:1:17: error: a variable cannot be of type 'void' [variable-of-type]
    1 | begin { let $a: void; print(typeof(1)); }
      |                 ^~~~
stdin:1:29: error: a type is not a value [type-use]
    1 | begin { let $a: void; print(typeof(1)); }
      |                             ^~~~~~~~~

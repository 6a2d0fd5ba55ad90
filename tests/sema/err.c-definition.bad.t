What is not understood in a C definition is pointed at.
--- prog
struct foo { int a; floaty b; };
struct bar { int a }
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:21: error: there is no type 'floaty' [c-type]
    1 | struct foo { int a; floaty b; };
      |                     ^~~~~~
stdin:2:20: error: expected ';', not '}' [c-definition]
    2 | struct bar { int a }
      |                    ^

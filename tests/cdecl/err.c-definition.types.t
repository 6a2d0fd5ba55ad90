Types that do not exist, and attributes with wrong values.
--- prog
struct a { floaty f; };
typedef nothing x;
struct b { int a __attribute__((aligned(3))); };
struct c { string s; };
struct d { int a } ;
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:12: error: there is no type 'floaty' [c-type]
    1 | struct a { floaty f; };
      |            ^~~~~~
stdin:2:9: error: there is no type 'nothing' [c-type]
    2 | typedef nothing x;
      |         ^~~~~~~
stdin:3:42: error: an alignment is a power of two [c-alignment]
    3 | struct b { int a __attribute__((aligned(3))); };
      |                                          ^
stdin:4:12: error: there is no type 'string' [c-type]
    4 | struct c { string s; };
      |            ^~~~~~
stdin:5:18: error: expected ';', not '}' [c-definition]
    5 | struct d { int a } ;
      |                  ^

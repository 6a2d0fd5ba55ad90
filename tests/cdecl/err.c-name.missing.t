Directives without the name of a macro.
--- prog
#define
#undef
#ifdef
#endif
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: '#define' is followed by a name [c-name]
    1 | #define
      | ^~~~~~~
stdin:2:1: error: '#undef' is followed by a name [c-name]
    2 | #undef
      | ^~~~~~
stdin:3:1: error: '#ifdef' is followed by a name [c-name]
    3 | #ifdef
      | ^~~~~~

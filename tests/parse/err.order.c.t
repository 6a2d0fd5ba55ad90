C definitions, config and imports behind the first probe.
--- prog
begin { }
struct x { int a; };
config = { a = 1 }
import "x";
#define Y
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:1: error: C definitions must come before probes, macros and functions [order]
    2 | struct x { int a; };
      | ^~~~~~~~~~~~~~~~~~~~
stdin:1:1: note: the first of those is here
    1 | begin { }
      | ^~~~~~~~~
stdin:3:1: error: the config block must come before probes, macros and functions [order]
    3 | config = { a = 1 }
      | ^~~~~~
stdin:1:1: note: the first of those is here
    1 | begin { }
      | ^~~~~~~~~
stdin:4:1: error: imports must come before probes, macros and functions [order]
    4 | import "x";
      | ^~~~~~~~~~
stdin:1:1: note: the first of those is here
    1 | begin { }
      | ^~~~~~~~~
stdin:5:1: error: C definitions must come before probes, macros and functions [order]
    5 | #define Y
      | ^~~~~~~~~
stdin:1:1: note: the first of those is here
    1 | begin { }
      | ^~~~~~~~~

A struct without a definition at the top.
--- prog
struct foo
--- args
-d parse -
--- exit
1
--- stderr
stdin:1:1: error: expected a definition: struct NAME { ... }; [syntax]
    1 | struct foo
      | ^~~~~~

Two config blocks.
--- prog
config = { a = 1 }
config = { b = 2 }
begin { }
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:1: error: there is a config block already [duplicate-config]
    2 | config = { b = 2 }
      | ^~~~~~
stdin:1:1: note: the other one is here
    1 | config = { a = 1 }
      | ^~~~~~

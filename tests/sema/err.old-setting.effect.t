A setting of other versions.
--- prog
config = { max_type_res_iterations = 1 }
begin { x; }
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:12: warning: 'max_type_res_iterations' has no effect any more [old-setting]
    1 | config = { max_type_res_iterations = 1 }
      |            ^~~~~~~~~~~~~~~~~~~~~~~~~~~
stdin:2:9: error: 'x' is neither a builtin nor a constant [undefined-name]
    2 | begin { x; }
      |         ^

A #warning is a warning.
--- prog
#warning "this is old"
begin { x; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: warning: #warning "this is old" [c-warning]
    1 | #warning "this is old"
      | ^~~~~~~~
stdin:2:9: error: 'x' is neither a builtin nor a constant [undefined-name]
    2 | begin { x; }
      |         ^

Imports at the top and in a block.
--- prog
import "a.bt";import"b"
begin { import "stdlib/x"; }
--- args
-d parse -
--- stdout
(program
  (import "a.bt")
  (import "b")
  (probe "begin"
    (import "stdlib/x")))

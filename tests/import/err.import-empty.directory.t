A directory without scripts.
--- prog
import "empty"
begin { }
--- cmd
mkdir empty
"$KTRACE" --check prog.bt
--- exit
1
--- stderr
prog.bt:1:1: error: cannot import 'empty': there is no .bt or .h file in it [import-empty]
    1 | import "empty"
      | ^~~~~~~~~~~~~~

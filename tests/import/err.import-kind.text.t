Something else than a script or a header is imported.
--- prog
import "prog.txt"
begin { }
--- cmd
: >prog.txt
"$KTRACE" --check prog.bt
--- exit
1
--- stderr
prog.bt:1:1: error: cannot import 'prog.txt': only .bt and .h files can be imported [import-kind]
    1 | import "prog.txt"
      | ^~~~~~~~~~~~~~~~~

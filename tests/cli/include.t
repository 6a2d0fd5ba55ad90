--include reads a header before the script; -I says where headers are.
--- prog
begin { print(ANSWER); print(sizeof(struct own)); }
--- cmd
mkdir dir
printf '#define ANSWER 42\n' >one.h
printf 'struct own { long a; int b; };\n' >dir/two.h
"$KTRACE" -q --include one.h --include dir/two.h prog.bt
"$KTRACE" -q -I dir --include one.h --include two.h prog.bt
"$KTRACE" -q --include=missing.h prog.bt; echo "status $?"
--- needs
root
--- stdout
42
16


42
16


status 1
--- stderr
prog.bt:1:15: error: 'ANSWER' is neither a builtin nor a constant [undefined-name]
    1 | begin { print(ANSWER); print(sizeof(struct own)); }
      |               ^~~~~~
prog.bt:1:37: error: there is no type 'struct own' [undefined-type]
    1 | begin { print(ANSWER); print(sizeof(struct own)); }
      |                                     ^~~~~~~~~~
--include:1:1: warning: there is no header 'missing.h' [include]
    1 | #include "missing.h"
      | ^~~~~~~~
hint: the kernel's types and the constants of common headers are known without any header

Code in C is not imported.
--- prog
import "x.bpf.c";
begin { }
--- cmd
echo "int x;" >x.bpf.c
"$KTRACE" --check prog.bt
--- exit
1
--- stderr
prog.bt:1:1: error: cannot import 'x.bpf.c': code in C is not imported by this version [not-yet]
    1 | import "x.bpf.c";
      | ^~~~~~~~~~~~~~~~

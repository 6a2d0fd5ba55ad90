Messages name the file, and where its macro was called.
--- prog
import "a.bt";
begin { print(bad(1)); }
--- cmd
echo "macro bad(x) { x * \"a\" }" >a.bt
"$KTRACE" --check prog.bt
--- exit
1
--- stderr
a.bt:1:16: error: cannot apply '*' to an integer and a string [operand]
    1 | macro bad(x) { x * "a" }
      |                ^~~~~~~
prog.bt:2:15: note: expanded from here
    2 | begin { print(bad(1)); }
      |               ^~~~~~

What is wrong in an imported text.
--- prog
import "a.bt";
begin { }
--- cmd
printf "begin {\n\t)\n}\n" >a.bt
"$KTRACE" --check prog.bt
--- exit
1
--- stderr
a.bt:2:2: error: expected a statement before ')' [syntax]
    2 |     )
      |     ^

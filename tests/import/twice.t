A file counts once, and circles do no harm; the script itself is one of the files.
--- prog
import "a.bt";
import "./a.bt";
import "b.bt";
begin { print(b); }
--- cmd
echo 'import "b.bt"; macro a() { 1 }' >a.bt
echo 'import "a.bt"; import "prog.bt"; macro b() { a + 1 }' >b.bt
"$KTRACE" -d import prog.bt
--- stdout
(program
  (probe "begin"
    (call print (+ 1 1))))

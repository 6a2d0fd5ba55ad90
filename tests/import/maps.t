Declarations of maps are merged.
--- prog
import "m.bt";
begin { @m[1] = 2; }
--- cmd
echo 'let @m = lruhash(7);' >m.bt
"$KTRACE" -d import prog.bt
--- stdout
(program
  (let @m (call lruhash 7))
  (probe "begin"
    (= (@m 1) 2)))

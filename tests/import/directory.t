A directory stands for its files, in the order of their names.
--- prog
import "lib";
begin { print(3); }
--- cmd
mkdir lib lib/not
echo 'begin { print(2); }' >lib/b.bt
echo 'begin { print(1); }' >lib/a.bt
echo nothing >lib/README
"$KTRACE" -d import prog.bt
--- stdout
(program
  (probe "begin"
    (call print 1))
  (probe "begin"
    (call print 2))
  (probe "begin"
    (call print 3)))

Directories that everybody may write to are refused.
--- prog
import "open/a.bt";
import "open";
begin { print(a); }
--- cmd
mkdir open; chmod 777 open; echo "macro a() { 1 }" >open/a.bt
"$KTRACE" --check prog.bt
--- exit
1
--- stderr
prog.bt:1:1: error: cannot import 'open/a.bt': everybody may write to its directory [import-writable]
    1 | import "open/a.bt";
      | ^~~~~~~~~~~~~~~~~~
hint: 'chmod o-w open/' makes it safe
prog.bt:2:1: error: cannot import 'open': everybody may write to its directory [import-writable]
    2 | import "open";
      | ^~~~~~~~~~~~~
hint: 'chmod o-w open' makes it safe

Files that cannot be imported.
--- prog
import "missing.bt";
import "no/where.bt";
import "x.txt";
import "stdlib/nothing";
import "empty";
import "";
begin { }
--- cmd
echo x >x.txt; mkdir empty
"$KTRACE" --check prog.bt
--- exit
1
--- stderr
prog.bt:1:1: error: cannot import 'missing.bt': No such file or directory [import]
    1 | import "missing.bt";
      | ^~~~~~~~~~~~~~~~~~~
prog.bt:2:1: error: cannot import 'no/where.bt': No such file or directory [import]
    2 | import "no/where.bt";
      | ^~~~~~~~~~~~~~~~~~~~
prog.bt:3:1: error: cannot import 'x.txt': only .bt and .h files can be imported [import-kind]
    3 | import "x.txt";
      | ^~~~~~~~~~~~~~
prog.bt:4:1: error: cannot import 'stdlib/nothing': the standard library has no such part [import-stdlib]
    4 | import "stdlib/nothing";
      | ^~~~~~~~~~~~~~~~~~~~~~~
prog.bt:5:1: error: cannot import 'empty': there is no .bt or .h file in it [import-empty]
    5 | import "empty";
      | ^~~~~~~~~~~~~~
prog.bt:6:1: error: cannot import '': there is no name [import]
    6 | import "";
      | ^~~~~~~~~

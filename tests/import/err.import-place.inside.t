Within a block only the library can be imported.
--- prog
begin { import "x.bt"; import "stdlib/nothing"; }
--- cmd
"$KTRACE" --check prog.bt
--- exit
1
--- stderr
prog.bt:1:9: error: cannot import 'x.bt' inside of a block [import-place]
    1 | begin { import "x.bt"; import "stdlib/nothing"; }
      |         ^~~~~~~~~~~~~
hint: imports stand before the first probe
prog.bt:1:24: error: cannot import 'stdlib/nothing': the standard library has no such part [import-stdlib]
    1 | begin { import "x.bt"; import "stdlib/nothing"; }
      |                        ^~~~~~~~~~~~~~~~~~~~~~~

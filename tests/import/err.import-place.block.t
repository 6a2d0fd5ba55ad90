An import inside of a block.
--- prog
begin { import "x.bt"; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:9: error: cannot import 'x.bt' inside of a block [import-place]
    1 | begin { import "x.bt"; }
      |         ^~~~~~~~~~~~~
hint: imports stand before the first probe

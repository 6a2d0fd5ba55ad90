A map that nothing is stored in is an error.
--- prog
begin { if (@x) { @y = 1; } print(@z); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:12: error: '@x' is used, but nothing is ever stored in it [undefined-map]
    1 | begin { if (@x) { @y = 1; } print(@z); }
      |            ^~~~
stdin:1:35: error: '@z' is used, but nothing is ever stored in it [undefined-map]
    1 | begin { if (@x) { @y = 1; } print(@z); }
      |                                   ^~

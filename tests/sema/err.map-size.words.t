The size of a map is a number of elements.
--- prog
let @a = hash("x");
begin { @a[1] = 1; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: the size of '@a' must be a number of elements [map-size]
    1 | let @a = hash("x");
      | ^~~~~~~~~~~~~~~~~~
hint: write it as in 'let @a = hash(4096);'

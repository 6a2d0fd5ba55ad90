A map is declared once, with a number of elements.
--- prog
let @a = hash(10);
let @a = hash(20);
let @b = hash("x");
let @c = hash(0);
begin { @a[1] = 1; @b[1] = 1; @c[1] = 1; }
--- args
--check -
--- exit
1
--- stderr
stdin:2:1: error: '@a' is declared already [duplicate-map]
    2 | let @a = hash(20);
      | ^~~~~~~~~~~~~~~~~
stdin:1:1: note: '@a' is declared here
    1 | let @a = hash(10);
      | ^~~~~~~~~~~~~~~~~
stdin:3:1: error: the size of '@b' must be a number of elements [map-size]
    3 | let @b = hash("x");
      | ^~~~~~~~~~~~~~~~~~
hint: write it as in 'let @b = hash(4096);'
stdin:4:1: error: the size of '@c' must be a number of elements [map-size]
    4 | let @c = hash(0);
      | ^~~~~~~~~~~~~~~~
hint: write it as in 'let @c = hash(4096);'

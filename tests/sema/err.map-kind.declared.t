A declared kind must exist and suit the values.
--- prog
let @a = percpuhash(10);
let @b = hash(10);
let @c = tree(10);
begin { @a[1] = 1; @b[1] = min(1); @c[1] = 1; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: '@a' is declared as 'percpuhash', but holds integers [map-kind]
    1 | let @a = percpuhash(10);
      | ^~~~~~~~~~~~~~~~~~~~~~~
hint: a value per CPU is for aggregations; use 'hash' or 'lruhash'
stdin:2:1: error: '@b' is declared as 'hash', but its values need one copy per CPU [map-kind]
    2 | let @b = hash(10);
      | ^~~~~~~~~~~~~~~~~
hint: use 'percpuhash' or 'percpulruhash'
stdin:3:1: error: there is no kind of map called 'tree' [unknown-map-kind]
    3 | let @c = tree(10);
      | ^~~~~~~~~~~~~~~~~
hint: the kinds are 'hash', 'lruhash', 'percpuhash', 'percpulruhash'

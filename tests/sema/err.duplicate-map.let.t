A map is declared twice.
--- prog
let @a = hash(10);
let @a = hash(20);
begin { @a[1] = 1; }
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

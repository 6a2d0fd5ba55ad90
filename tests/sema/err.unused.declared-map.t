A map that is declared and not used is a warning.
--- prog
let @a = hash(10);
begin { @b = 1; print(@c); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: warning: '@a' is declared, but not used [unused]
    1 | let @a = hash(10);
      | ^~~~~~~~~~~~~~~~~
stdin:2:23: error: '@c' is used, but nothing is ever stored in it [undefined-map]
    2 | begin { @b = 1; print(@c); }
      |                       ^~

A map that is declared and not used is a warning.
--- prog
let @a = hash(10);
begin { @b = 1; }
--- args
--check -
--- stderr
stdin:1:1: warning: '@a' is declared, but not used [unused]
    1 | let @a = hash(10);
      | ^~~~~~~~~~~~~~~~~

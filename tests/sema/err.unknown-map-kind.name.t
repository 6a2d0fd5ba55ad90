A kind of map that there is not.
--- prog
let @a = tree(10);
begin { @a[1] = 1; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: there is no kind of map called 'tree' [unknown-map-kind]
    1 | let @a = tree(10);
      | ^~~~~~~~~~~~~~~~~
hint: the kinds are 'hash', 'lruhash', 'percpuhash', 'percpulruhash'

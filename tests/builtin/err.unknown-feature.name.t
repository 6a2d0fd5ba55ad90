A feature that no kernel has.
--- prog
begin { if (has_feature("magic")) { } }
--- args
--check -
--- exit
1
--- stderr
stdin:1:25: error: there is no feature 'magic' [unknown-feature]
    1 | begin { if (has_feature("magic")) { } }
      |                         ^~~~~~~
hint: 'ktrace --info' lists them

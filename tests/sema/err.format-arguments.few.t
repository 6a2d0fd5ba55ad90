A format and its arguments, one too few and one too many.
--- prog
begin { printf("%d %d\n", 1); printf("%d\n", 1, 2); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:9: error: too few arguments: the format prints 2, 1 is given [format-arguments]
    1 | begin { printf("%d %d\n", 1); printf("%d\n", 1, 2); }
      |         ^~~~~~~~~~~~~~~~~~~~
stdin:1:31: error: too many arguments: the format prints 1, 2 are given [format-arguments]
    1 | begin { printf("%d %d\n", 1); printf("%d\n", 1, 2); }
      |                               ^~~~~~~~~~~~~~~~~~~~

A format and its arguments differ in number.
--- prog
begin { printf("%d %s\n", 1); printf("none\n", 1, 2); }
--- exit
1
--- stderr
stdin:1:9: error: too few arguments: the format prints 2, 1 is given [format-arguments]
    1 | begin { printf("%d %s\n", 1); printf("none\n", 1, 2); }
      |         ^~~~~~~~~~~~~~~~~~~~
stdin:1:31: error: too many arguments: the format prints 0, 2 are given [format-arguments]
    1 | begin { printf("%d %s\n", 1); printf("none\n", 1, 2); }
      |                               ^~~~~~~~~~~~~~~~~~~~~~

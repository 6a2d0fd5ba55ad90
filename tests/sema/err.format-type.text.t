A format for numbers, and text.
--- prog
begin { printf("%d\n", "x"); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:24: error: '%d' prints an integer or a pointer, not 'string[2]' [format-type]
    1 | begin { printf("%d\n", "x"); }
      |                        ^~~
hint: %s prints everything as print() does

A conversion and its argument differ in kind.
--- prog
begin { printf("%d %r\n", "text", 5); }
--- exit
1
--- stderr
stdin:1:27: error: '%d' prints an integer or a pointer, not 'string[5]' [format-type]
    1 | begin { printf("%d %r\n", "text", 5); }
      |                           ^~~~~~
hint: %s prints everything as print() does
stdin:1:35: error: '%r' prints a buffer or a string, not 'int8' [format-type]
    1 | begin { printf("%d %r\n", "text", 5); }
      |                                   ^

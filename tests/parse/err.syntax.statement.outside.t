A statement outside of braces.
--- prog
printf("hello");
--- args
-d parse -
--- exit
1
--- stderr
stdin:1:16: error: expected a block after the attach point, found ';' [syntax]
    1 | printf("hello");
      |                ^
hint: statements stand in braces after a probe: begin { ... }

Members of a struct of the script are read where it lies in memory.
--- prog
#define BYTES "abcdefghijklmnop"
struct s { char a; short b; unsigned c : 4, d : 12; char e[3]; };
begin { $b = BYTES; $s = (struct s *)&$b; printf("%c %d %x %x %s\n", $s->a, $s->b, $s->c, $s->d, $s->e); }
--- args
-
--- needs
root
--- stdout
a 25699 5 666 ghi


--- stderr
Attached 1 probe

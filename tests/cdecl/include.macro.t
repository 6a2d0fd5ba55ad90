#include of what a macro stands for.
--- prog
#define WHAT <linux/sched.h>
#include WHAT
begin { @ = 1; }
--- args
-d types -
--- needs
btf
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:int8 1:int8)))

A struct that is only declared.
--- prog
struct a { struct b *p; };
begin { print(((struct a *)8)->p->x); }
--- args
--check -
--- exit
1
--- stderr
stdin:2:15: error: nothing is known about the members of 'struct b' [no-members]
    2 | begin { print(((struct a *)8)->p->x); }
      |               ^~~~~~~~~~~~~~~~~~~~~

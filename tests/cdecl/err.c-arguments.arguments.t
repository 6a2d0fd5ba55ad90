Macros used with other arguments than they have.
--- prog
#define TWO(a, b) a + b
#define MANY(...) 1
struct s { int a[TWO(1)]; };
begin { @a = TWO(1); @b = TWO(1, 2, 3); @c = MANY(1); }
--- args
--check -
--- exit
1
--- stderr
stdin:3:18: error: the macro 'TWO' takes 2 arguments, not 1 [c-arguments]
    3 | struct s { int a[TWO(1)]; };
      |                  ^~~

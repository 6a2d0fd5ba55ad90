Parameters of a macro are names.
--- prog
#define f(a,1) a
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:13: error: the parameters of a macro are names with commas between them, in parentheses [c-parameters]
    1 | #define f(a,1) a
      |             ^

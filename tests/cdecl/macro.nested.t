A macro in a macro is replaced when it is used, not when it is defined.
--- prog
#define A B
#define B 1
#undef B
#define B 2
#define C A + B
begin { @a = A; @c = C; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @a:int8 2:int8)
    (= @c:int8 4:int8)))

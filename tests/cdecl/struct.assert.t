_Static_assert is passed over, outside and inside.
--- prog
_Static_assert(sizeof(long) == 8, "a long; of 8 bytes {");
struct s { int a; _Static_assert(1, "x"); int b; };
begin { @ = sizeof(struct s); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:uint64 8:uint64)))

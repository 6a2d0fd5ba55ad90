Macros with parameters; an argument is one value, as if in parentheses.
--- prog
#define SQUARE(x) x * x
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define CLAMP(x) MAX(x, 3)
#define ZERO() 0
begin { @a = SQUARE(1 + 2); @b = MAX(2, 5); @c = CLAMP(pid); @d = ZERO(); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @a:int8 9:int8)
    (= @b:int8 5:int8)
    (= @c:uint32 (? (> (call pid):uint32 3:int8):bool (call pid):uint32 3:int8):uint32)
    (= @d:int8 0:int8)))

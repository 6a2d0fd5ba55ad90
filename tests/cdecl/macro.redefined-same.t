The same definition twice is nobody's mistake.
--- prog
#define A (1 + 2)
#define A (1+2)
begin { @a = A; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @a:int8 3:int8)))

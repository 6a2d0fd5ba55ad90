#elifdef and #elifndef.
--- prog
#define X 1
#ifdef NOTHING
#define A 1
#elifdef X
#define A 2
#else
#define A 3
#endif
#ifdef NOTHING
#elifndef NOTHING
#define B 5
#endif
begin { @ = (A, B); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(int8,int8) (tuple 2:int8 5:int8):(int8,int8))))

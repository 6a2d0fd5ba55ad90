Well-known constants count in conditions; unknown words are 0.
--- prog
#if AF_INET == 2 && NOTHING_LIKE_IT == 0 && EPERM
#define A 1
#endif
begin { @ = A; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:int8 1:int8)))

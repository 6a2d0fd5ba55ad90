Conditions nest; in what is passed over nothing is looked at.
--- prog
#if 0
#if 1
#define A 1
#bogus
#else
#error "no"
#endif
#elif 1
#ifdef NOTHING
#define A 2
#else
#define A 3
#endif
#else
#define A 4
#endif
begin { @ = A; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:int8 3:int8)))

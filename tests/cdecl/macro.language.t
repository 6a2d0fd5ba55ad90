Macros of C work in macros of the language.
--- prog
#define STEP 3
macro step(x) { x + STEP }
begin { @ = step(pid); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:uint64 (+ (call pid):uint32 3:int8):uint64)))

What macros stand for is put together as text: no parentheses come of themselves.
--- prog
#define SUM 1 + 2
#define TWICE SUM * 2
begin { @a = SUM * 2; @b = TWICE; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @a:int8 6:int8)
    (= @b:int8 5:int8)))

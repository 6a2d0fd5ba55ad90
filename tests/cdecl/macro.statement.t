A macro may be a call without a value.
--- prog
#define SAY(x) printf("%d\n", x)
begin { SAY(1); SAY(pid); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (call printf "%d\n":string[4] 1:int8):void
    (call printf "%d\n":string[4] (call pid):uint32):void))

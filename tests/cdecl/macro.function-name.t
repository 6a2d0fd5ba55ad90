A macro with parameters is none where no parenthesis follows; another name of a function.
--- prog
#define show printf
#define pid(x) x
begin { show("%d\n", pid); @a = pid(4); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (call printf "%d\n":string[4] (call pid):uint32):void
    (= @a:int8 4:int8)))

--unsafe allows it.
--- prog
begin { system("true"); }
--- args
-d types --unsafe -
--- stdout
(program
  (probe "begin"
    (call system "true":string[5]):void))

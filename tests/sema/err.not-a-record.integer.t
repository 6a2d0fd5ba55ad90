A member of an integer.
--- prog
begin { $x = 5; print($x.y); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:23: error: cannot take member 'y' of an integer [not-a-record]
    1 | begin { $x = 5; print($x.y); }
      |                       ^~~~
hint: cast the address first: '((struct ... *)x)->y'

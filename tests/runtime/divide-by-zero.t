A division by zero gives 1, and is told at the end without being asked.
--- prog
BEGIN { @zero = 0; @d = 5 / @zero; @m = 5 % @zero; }
--- args
-q -
--- needs
root
--- stdout


@d: 1
@m: 1
@zero: 0
--- stderr
stdin:1:25: warning: 1 division(s) by zero here; 1 was taken as the result
stdin:1:41: warning: 1 division(s) by zero here; 1 was taken as the result

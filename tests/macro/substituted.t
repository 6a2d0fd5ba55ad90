A word is replaced at each use: its expression is evaluated as often.
--- prog
macro twice(e) { e + e }
begin { $i = 0; print(twice($i++)); print($i); exit(); }
--- args
-q -
--- needs
root
--- stdout
1
2



A variable that was never declared is an error, with a variable of a similar name as a hint.
--- prog
begin { $count = 1; $x = $coutn + 1; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:26: error: '$coutn' is not defined here [undefined-variable]
    1 | begin { $count = 1; $x = $coutn + 1; }
      |                          ^~~~~~
hint: did you mean '$count'?

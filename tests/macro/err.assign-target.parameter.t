A word stands for a value, which cannot be changed.
--- prog
macro f(x) { x = 1; x++; }
begin { $a = 1; f($a); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:14: error: only variables and maps can be assigned, not a name [assign-target]
    1 | macro f(x) { x = 1; x++; }
      |              ^
hint: variables start with '$', maps with '@': $x, @x
stdin:1:21: error: '++' counts variables and maps, not a name [increment-target]
    1 | macro f(x) { x = 1; x++; }
      |                     ^

What has no elements cannot be indexed.
--- prog
begin { $a = 5; print($a[0]); $t = (1, 2); print($t[0]); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:23: error: cannot index an integer [no-elements]
    1 | begin { $a = 5; print($a[0]); $t = (1, 2); print($t[0]); }
      |                       ^~~~~
stdin:1:50: error: cannot index a tuple '(int8,int8)' [no-elements]
    1 | begin { $a = 5; print($a[0]); $t = (1, 2); print($t[0]); }
      |                                                  ^~~~~
hint: the elements of a tuple are '.0', '.1' ...

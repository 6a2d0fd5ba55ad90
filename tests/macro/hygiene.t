Variables of a body are not the caller's, whatever they are called.
--- prog
macro swap($a, $b) { let $t = $a; $a = $b; $b = $t; }
begin { $t = 1; $u = 2; swap($t, $u); print(($t, $u)); exit(); }
--- args
-q -
--- needs
root
--- stdout
(2, 1)



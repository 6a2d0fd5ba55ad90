An expression that is handed over means the caller's variables.
--- prog
macro plus(x) { let $a = 100; $a + x }
begin { $a = 1; print(plus($a)); print(plus(plus($a + 1))); exit(); }
--- args
-q -
--- needs
root
--- stdout
101
202



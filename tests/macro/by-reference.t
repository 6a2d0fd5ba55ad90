`$v` is the caller's variable, and is changed by the macro.
--- prog
macro inc($v) { $v += 1; }
macro twice($w) { inc($w); inc($w); }
begin { $a = 1; twice($a); inc($a); print($a); exit(); }
--- args
-q -
--- needs
root
--- stdout
4



A macro of the script is meant before the library's; the library itself does not see it.
--- prog
macro is_err(p) { 7 }
macro has_key(a, b) { 8 }
begin { @m[1] = 2; let $v = 0; print((is_err(1), find(@m, 1, $v), $v)); clear(@m); exit(); }
--- args
-q -
--- needs
root
--- stdout
(7, true, 2)



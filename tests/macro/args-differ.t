The body is typed at each call.
--- prog
macro show(x) { let $v = x; print($v); }
begin { show(1); show("text"); show((1, 2)); exit(); }
--- args
-q -
--- needs
root
--- stdout
1
text
(1, 2)



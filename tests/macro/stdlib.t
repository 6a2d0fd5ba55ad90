The library's own macros; find() makes its variable where there is none.
--- prog
begin { @m[1] = 2; let $v = 0; let $w = 0; print((find(@m, 1, $v), $v, find(@m, 3, $w), $w)); print((is_err(0), is_err((uint64)-5))); print(ppid == ppid(curtask)); if (find(@m, 1, $new)) { print($new); } clear(@m); exit(); }
--- args
-q -
--- needs
root
--- stdout
(true, 2, false, 0)
(false, true)
true
2



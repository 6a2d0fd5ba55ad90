Jumps within loops of the body are the body's own.
--- prog
macro first(@m, limit, $out) { for ($kv : @m) { if ($kv.0 > limit) { $out = $kv.1; break; } } }
begin { @m[5] = 50; $o = 0; first(@m, 3, $o); print($o); clear(@m); exit(); }
--- args
-q -
--- needs
root
--- stdout
50



Loops over maps.
--- prog
begin {
	for ($kv : @m) { print($kv.0); }
	for $kv : @ { }
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (for $kv @m
      (call print (. $kv 0)))
    (for $kv @)))

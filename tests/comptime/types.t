`if comptime` waits for types.
--- prog
macro kind(x) { if comptime is_str(x) { "string" } else if comptime is_integer(x) { "integer" } else if comptime is_ptr(x) { "pointer" } else { "other" } }
begin { $a = 1; print((kind(comm), kind($a), kind(curtask), kind((1, 2)))); exit(); }
--- args
-q -
--- needs
root
--- stdout
(string, integer, pointer, other)



Questions about types and literals.
--- prog
begin { $a = 1; print((is_literal(1 + 2), is_literal($a), is_unsigned_integer(pid), is_unsigned_integer(-1), is_array(1))); exit(); }
--- args
-q -
--- needs
root
--- stdout
(true, false, true, false, false)



A type may be handed on to another macro; an expression where a type stands means its type.
--- prog
macro size(T) { sizeof(T) }
macro outer(T) { size(T) + 1 }
macro same(x) { let $y : typeof(x) = 7; $y }
begin { $s = (int16)1; print((outer(typeof(uint64)), size($s), same($s))); exit(); }
--- args
-q -
--- needs
root
--- stdout
(9, 2, 7)



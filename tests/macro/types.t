`typeof(T)` hands over a type.
--- prog
macro size(T) { sizeof(T) }
macro as(T, x) { (T)x }
macro make(T, x) { let $v : T = x; $v }
begin { $c = (uint16)1; print((size(typeof(uint32)), size(typeof($c)), as(typeof(uint8), 300), make(typeof(int32), 5))); exit(); }
--- args
-q -
--- needs
root
--- stdout
(4, 2, 44, 5)



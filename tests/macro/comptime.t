A macro of a literal is known at compile time.
--- prog
macro debug() { false }
macro say(x) { if comptime debug { print(x * "no"); } else { print(x); } }
begin { say(3); exit(); }
--- args
-q -
--- needs
root
--- stdout
3



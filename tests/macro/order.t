A macro may be defined behind its use.
--- prog
begin { print(later(2)); exit(); }
macro later(x) { x * much }
macro much() { 21 }
--- args
-q -
--- needs
root
--- stdout
42



Words that a builtin takes as such, and members, are no macros.
--- prog
macro monotonic() { 5 }
macro a() { 6 }
begin { $r = (a=1, b=2); print((nsecs(monotonic) > 5, $r.a)); exit(); }
--- args
-q -
--- needs
root
--- stdout
(true, 1)



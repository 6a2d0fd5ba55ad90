The body's last expression is its value, also that of an `if`.
--- prog
macro sign(x) { if (x < 0) { -1 } else if (x > 0) { 1 } else { 0 } }
begin { print((sign(-5), sign(0), sign(9))); exit(); }
--- args
-q -
--- needs
root
--- stdout
(-1, 0, 1)



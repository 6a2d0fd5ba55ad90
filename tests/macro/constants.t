Constants of C are known in bodies.
--- prog
#define LIMIT 7
macro over(x) { x > LIMIT }
begin { print((over(7), over(8))); exit(); }
--- args
-q -
--- needs
root
--- stdout
(false, true)



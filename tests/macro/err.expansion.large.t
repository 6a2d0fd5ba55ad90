Expansion that doubles without end is stopped.
--- prog
macro d(x) { x + x }
begin { print(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(pid))))))))))))))))))))))))); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:14: error: macros and functions expand to a program that is too large [expansion]
    1 | macro d(x) { x + x }
      |              ^~~~~
stdin:2:27: note: expanded from here
    2 | begin { print(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(d(pid))))))))))))))))))))))))); }
      |                           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

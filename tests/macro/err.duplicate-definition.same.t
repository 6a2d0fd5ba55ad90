Two definitions for the same arguments.
--- prog
macro f(a) { 1 }
macro f(b) { 2 }
fn g($a: int8) { }
fn g() { }
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:2:1: error: there are two definitions of 'f' for the same arguments [duplicate-definition]
    2 | macro f(b) { 2 }
      | ^~~~~~~~~~~~~~~~
stdin:1:1: note: the first is here
    1 | macro f(a) { 1 }
      | ^~~~~~~~~~~~~~~~
stdin:4:1: error: there are two definitions of 'g' for the same arguments [duplicate-definition]
    4 | fn g() { }
      | ^~~~~~~~~~
stdin:3:1: note: the first is here
    3 | fn g($a: int8) { }
      | ^~~~~~~~~~~~~~~~~~

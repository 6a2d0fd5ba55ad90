A struct that is never closed.
--- prog
struct a { int x;
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:10: error: this '{' of a C definition is never closed [unclosed-definition]
    1 | struct a { int x;
      |          ^

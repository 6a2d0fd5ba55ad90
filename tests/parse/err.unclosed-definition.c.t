A C definition without its brace.
--- prog
struct x { int a;
begin { }
--- args
-d parse -
--- exit
1
--- stderr
stdin:1:10: error: this '{' of a C definition is never closed [unclosed-definition]
    1 | struct x { int a;
      |          ^

A hex escape without digits.
--- prog
begin { print("\xg"); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:16: error: '\x' needs hex digits after it [escape-digits]
    1 | begin { print("\xg"); }
      |                ^~

Constants of an enum have names, and commas between them.
--- prog
enum a { 1 };
enum b { X Y };
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:10: error: expected the name of a constant [c-enum]
    1 | enum a { 1 };
      |          ^
stdin:2:12: error: expected ',' or '}' [c-enum]
    2 | enum b { X Y };
      |            ^

What a constant of an enumeration cannot be.
--- prog
enum a { 1 };
enum b { A = };
enum c { B C };
enum d { D = "text" };
enum e { E = sizeof(struct nowhere) };
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:10: error: expected the name of a constant [c-enum]
    1 | enum a { 1 };
      |          ^
stdin:2:14: error: expected a constant, not '}' [c-definition]
    2 | enum b { A = };
      |              ^
stdin:3:12: error: expected ',' or '}' [c-enum]
    3 | enum c { B C };
      |            ^
stdin:4:14: error: expected a constant, not '"text"' [c-definition]
    4 | enum d { D = "text" };
      |              ^~~~~~
stdin:5:35: error: the size of 'struct nowhere' is not known [c-definition]
    5 | enum e { E = sizeof(struct nowhere) };
      |                                   ^

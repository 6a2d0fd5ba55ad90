A keyword with a brace right behind it is no probe, which a blank between them would make of it (--fmt met a program that it changed).
--- prog
macro{ exit(); }
--- args
--fmt prog.bt
--- exit
1
--- stderr
prog.bt:1:6: error: expected a name, found '{' [syntax]
    1 | macro{ exit(); }
      |      ^

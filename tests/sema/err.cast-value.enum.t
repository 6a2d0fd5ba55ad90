A constant that is no value of the type it is cast to.
--- prog
enum color { RED, GREEN };
begin { print((enum color)7); }
--- args
--check -
--- exit
1
--- stderr
stdin:2:15: error: 7 is no value of 'enum color' [cast-value]
    2 | begin { print((enum color)7); }
      |               ^~~~~~~~~~~~~

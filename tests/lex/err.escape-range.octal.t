An octal escape beyond a byte.
--- prog
begin { print("\777"); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:16: error: '\777' is more than a byte holds: the largest is '\377' [escape-range]
    1 | begin { print("\777"); }
      |                ^~~~

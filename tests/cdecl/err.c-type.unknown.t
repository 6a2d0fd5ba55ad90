A type that does not exist.
--- prog
struct a { nonesuch x; };
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:12: error: there is no type 'nonesuch' [c-type]
    1 | struct a { nonesuch x; };
      |            ^~~~~~~~

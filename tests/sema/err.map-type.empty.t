A map's elements hold something.
--- prog
begin { @e[1] = (); @one = (); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:9: error: a value of '@e' has no bytes [map-type]
    1 | begin { @e[1] = (); @one = (); }
      |         ^~~~~
hint: to remember keys, store a number: '@e[...] = 1'

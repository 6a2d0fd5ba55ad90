A map with keys is not used without one.
--- prog
begin { @a[1] = 1; @a = 2; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:20: error: '@a' has keys, but is used without one here [map-keys]
    1 | begin { @a[1] = 1; @a = 2; }
      |                    ^~
stdin:1:9: note: '@a' is first used here

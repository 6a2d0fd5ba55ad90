A map whose elements are asked for has keys.
--- prog
begin { @a = 1; delete(@a, 1); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:24: error: '@a' has no keys, but is used with one here [map-keys]
    1 | begin { @a = 1; delete(@a, 1); }
      |                        ^~
stdin:1:9: note: '@a' is first used here

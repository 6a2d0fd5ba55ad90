A map without keys is not used with one; an expression counts as a use.
--- prog
begin { @a = 2; if (@a[1]) { } }
--- args
--check -
--- exit
1
--- stderr
stdin:1:20: error: '@a' has no keys, but is used with one here [map-keys]
    1 | begin { @a = 2; if (@a[1]) { } }
      |                    ^~~~~~~
stdin:1:9: note: '@a' is first used here

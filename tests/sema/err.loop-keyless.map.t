A map without keys has nothing to loop over.
--- prog
begin { @ = 1; for ($kv : @) { print($kv); } }
--- args
--check -
--- exit
1
--- stderr
stdin:1:27: error: '@' has no keys, there is nothing to loop over [loop-keyless]
    1 | begin { @ = 1; for ($kv : @) { print($kv); } }
      |                           ^

A key without a byte tells nothing.
--- prog
begin { @e[()] = 1; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:12: error: a key of '@e' has no bytes that could tell it from another [key-type]
    1 | begin { @e[()] = 1; }
      |            ^~
hint: a map with one value needs no key: '@e = ...'

How many bytes can be compared.
--- prog
begin { print(memcmp((uint8 *)kptr(8), (uint8 *)kptr(8), 9999)); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:58: error: 'memcmp' compares 0 to 1024 bytes [compare-length]
    1 | begin { print(memcmp((uint8 *)kptr(8), (uint8 *)kptr(8), 9999)); }
      |                                                          ^~~~

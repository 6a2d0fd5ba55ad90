A buffer of an address has a length.
--- prog
begin { print(buf((uint8 *)kptr(0))); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:15: error: 'buf' of an address needs a length [length-missing]
    1 | begin { print(buf((uint8 *)kptr(0))); }
      |               ^~~~~~~~~~~~~~~~~~~~~

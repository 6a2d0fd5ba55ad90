Families of internet addresses.
--- prog
begin { print(ntop(3, 0)); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:20: error: 'ntop' knows the families 2 (IPv4) and 10 (IPv6) [address-family]
    1 | begin { print(ntop(3, 0)); }
      |                    ^

Text that is no internet address.
--- prog
begin { print(pton("300.1.1.1")); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:20: error: '300.1.1.1' is no internet address [internet-address]
    1 | begin { print(pton("300.1.1.1")); }
      |                    ^~~~~~~~~~~

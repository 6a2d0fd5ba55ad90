What is no internet address.
--- prog
begin { print(pton("10.1.2")); }
--- args
--check -
--- needs
root
--- exit
1
--- stderr
stdin:1:20: error: '10.1.2' is no internet address [internet-address]
    1 | begin { print(pton("10.1.2")); }
      |                    ^~~~~~~~

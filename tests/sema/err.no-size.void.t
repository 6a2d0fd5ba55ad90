Types without a size.
--- prog
begin { print(sizeof(void)); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:15: error: 'void' has no size [no-size]
    1 | begin { print(sizeof(void)); }
      |               ^~~~~~~~~~~~

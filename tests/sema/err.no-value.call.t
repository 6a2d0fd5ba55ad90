What gives no value cannot be assigned.
--- prog
begin { @x = print(1); $y = 1 + printf("x"); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:14: error: 'print' gives no value [no-value]
    1 | begin { @x = print(1); $y = 1 + printf("x"); }
      |              ^~~~~~~~
stdin:1:33: error: 'printf' gives no value [no-value]
    1 | begin { @x = print(1); $y = 1 + printf("x"); }
      |                                 ^~~~~~~~~~~

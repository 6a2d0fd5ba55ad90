Positional parameters count from one.
--- prog
begin { print($0); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:15: error: '$0' is no parameter: they count from $1 [parameter-number]
    1 | begin { print($0); }
      |               ^~

Parameters count from 1.
--- prog
begin {
	@a = $0;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:7: error: '$0' is no parameter: they count from $1 [parameter-number]
    2 |     @a = $0;
      |          ^~

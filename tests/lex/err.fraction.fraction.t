There are no fractions.
--- prog
begin {
	@a = 1.5;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:7: error: there are no fractions: numbers are integers [fraction]
    2 |     @a = 1.5;
      |          ^~~

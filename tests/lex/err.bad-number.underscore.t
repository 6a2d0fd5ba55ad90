A separator cannot be last.
--- prog
begin {
	@a = 1_;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:7: error: '1_' is not a number: it ends with '_' [bad-number]
    2 |     @a = 1_;
      |          ^~

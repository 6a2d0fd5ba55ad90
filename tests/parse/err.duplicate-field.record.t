Two fields of one name in a record.
--- prog
begin {
	@x = (a=1, b=2, a=3);
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:18: error: this record has two fields 'a' [duplicate-field]
    2 |     @x = (a=1, b=2, a=3);
      |                     ^~~
stdin:2:8: note: the other one is here

Members of tuples are plain numbers.
--- prog
begin {
	@x = $t.0x1;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:10: error: '0x1' is no member of a tuple: they are 0, 1, 2 ... [tuple-element]
    2 |     @x = $t.0x1;
      |             ^~~

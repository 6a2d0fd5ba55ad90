= for ==.
--- prog
begin {
	if ($x = 1) { exit(); }
	@y = $a = 1;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:9: error: '=' assigns, which is a statement of its own [syntax]
    2 |     if ($x = 1) { exit(); }
      |            ^
hint: to compare, write '=='
stdin:3:10: error: '=' assigns, which is a statement of its own [syntax]
    3 |     @y = $a = 1;
      |             ^
hint: to compare, write '=='

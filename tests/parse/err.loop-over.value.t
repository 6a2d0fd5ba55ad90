What a loop cannot go over, and a loop variable without a dollar.
--- prog
begin {
	for ($i : 5) { }
	for (i : @m) { }
	for ($i : 1..) { }
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:12: error: a loop goes over a map or a range, not an integer [loop-over]
    2 |     for ($i : 5) { }
      |               ^
hint: for ($i : 0..10) { ... } or for ($kv : @map) { ... }
stdin:3:7: error: expected a variable, found 'i' [syntax]
    3 |     for (i : @m) { }
      |          ^
hint: variables start with '$': $i
stdin:4:15: error: expected a value before ')' [syntax]
    4 |     for ($i : 1..) { }
      |                  ^

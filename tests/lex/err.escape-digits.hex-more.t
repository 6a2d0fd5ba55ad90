\x without digits, and an octal escape over 255.
--- prog
begin {
	print("\xg"); print("\400");
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:9: error: '\x' needs hex digits after it [escape-digits]
    2 |     print("\xg"); print("\400");
      |            ^~
stdin:2:23: error: '\400' is more than a byte holds: the largest is '\377' [escape-range]
    2 |     print("\xg"); print("\400");
      |                          ^~~~

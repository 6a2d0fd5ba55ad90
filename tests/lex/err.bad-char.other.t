Characters without meaning do not hide other mistakes.
--- prog
begin {
	@x = `1`;
	@y = 2 \ 3;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:7: error: '`' has no meaning here [bad-char]
    2 |     @x = `1`;
      |          ^
stdin:2:9: error: '`' has no meaning here [bad-char]
    2 |     @x = `1`;
      |            ^
stdin:3:9: error: '\' has no meaning here [bad-char]
    3 |     @y = 2 \ 3;
      |            ^

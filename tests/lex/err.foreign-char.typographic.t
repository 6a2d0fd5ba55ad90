Quotes from a word processor.
--- prog
begin {
	print(“hello”);
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:8: error: '“' can only stand in strings and comments [foreign-char]
    2 |     print(“hello”);
      |           ^
hint: typographic quotes are not those of programs; write "
stdin:2:16: error: '”' can only stand in strings and comments [foreign-char]
    2 |     print(“hello”);
      |                 ^
hint: typographic quotes are not those of programs; write "

The brace that is not closed is named.
--- prog
begin {
	exit();
--- args
-d parse -
--- exit
1
--- stderr
stdin:1:7: error: this '{' is never closed [unclosed]
    1 | begin {
      |       ^

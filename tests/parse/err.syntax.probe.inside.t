A probe within a block that was not closed.
--- prog
begin {
	if (1) {
		exit();
}
end { @x = 1; }
--- args
-d parse -
--- exit
1
--- stderr
stdin:1:7: error: this '{' is never closed [unclosed]
    1 | begin {
      |       ^
stdin:5:1: error: a probe cannot start within a block [syntax]
    5 | end { @x = 1; }
      | ^~~
hint: a '}' may be missing above

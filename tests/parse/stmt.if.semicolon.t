Old scripts put a semicolon behind the braces of an if or a loop.
--- prog
begin {
	if (1) { @x = 1; };
	while ($x) { $x--; };
	unroll (2) { exit(); };
	for ($i : 0..2) { };
	{ @y = 1; };
	exit();
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (if 1
      (block
        (= @x 1)))
    (while $x
      (post-- $x))
    (unroll 2
      (call exit))
    (for $i (range 0 2))
    (block
      (= @y 1))
    (call exit)))

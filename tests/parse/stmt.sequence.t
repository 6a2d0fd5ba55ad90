A statement that ends in a brace does not swallow the next one.
--- prog
begin {
	if (1) { 2 }
	(3);
	*$p;
	-4;
	{ 5 }
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (if 1
      (block
        2))
    3
    (* $p)
    -4
    (block
      5)))

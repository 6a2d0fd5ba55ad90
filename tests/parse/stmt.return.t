return with and without a value.
--- prog
begin {
	if (1) { return; }
	if (2) { return 1 }
	return -1;
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (if 1
      (block
        (return)))
    (if 2
      (block
        (return 1)))
    (return -1)))

if, else if, else; conditions with and without parentheses.
--- prog
begin {
	if (pid) { 1; }
	if pid == 1 { 2; } else { 3; }
	if (1) { 4; } else if (2) { 5; } else if $x { 6; } else { 7; }
	if !$x { }
	if (a) + (b) { }
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (if pid
      (block
        1))
    (if (== pid 1)
      (block
        2)
      (block
        3))
    (if 1
      (block
        4)
      (if 2
        (block
          5)
        (if $x
          (block
            6)
          (block
            7))))
    (if (! $x)
      (block))
    (if (+ a b)
      (block))))

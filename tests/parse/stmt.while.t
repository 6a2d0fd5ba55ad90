while with and without parentheses.
--- prog
begin {
	while ($x < 10) { $x++; if ($x == 5) { break; } continue; }
	while $x { $x-- }
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (while (< $x 10)
      (post++ $x)
      (if (== $x 5)
        (block
          (break)))
      (continue))
    (while $x
      (post-- $x))))

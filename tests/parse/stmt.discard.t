Assigning to _ throws a value away.
--- prog
begin {
	_ = delete(@m, 1); _=5
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (discard (call delete @m 1))
    (discard 5)))

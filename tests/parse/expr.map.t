Maps with no, one and several keys.
--- prog
begin {
	@a = @b; @a[1] = @b[1, 2]; @[pid, comm] = @[(1, 2)]; @a [1] = 2; @a[@b[1]] = 3;
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @a @b)
    (= (@a 1) (@b (tuple 1 2)))
    (= (@ (tuple pid comm)) (@ (tuple 1 2)))
    (= (@a 1) 2)
    (= (@a (@b 1)) 3)))

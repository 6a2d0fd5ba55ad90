Durations are nanoseconds, marked as such.
--- prog
begin {
	@a = 5ns; @a = 5us; @a = 5ms; @a = 5s; @a = 5m; @a = 5h; @a = 5d;
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @a 5ns)
    (= @a 5000ns)
    (= @a 5000000ns)
    (= @a 5000000000ns)
    (= @a 300000000000ns)
    (= @a 18000000000000ns)
    (= @a 432000000000000ns)))

Indexes of what is not a map.
--- prog
begin {
	@x = $a[1]; @x = args.v[2][3]; @x = "abc"[0]; @x = f()[1]; @x = (@m)[1];
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @x (index $a 1))
    (= @x (index (index (. args v) 2) 3))
    (= @x (index "abc" 0))
    (= @x (index (call f) 1))
    (= @x (index @m 1))))

Tuples: empty, of one, of several, with a comma at the end; their members.
--- prog
begin {
	@x = (); @x = (1,); @x = (1, "a", $b); @x = (1, 2,); @x = ((1, 2), (3,));
	@x = (1, 2).0; @x = $t.1.0; @x = (1);
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @x (tuple))
    (= @x (tuple 1))
    (= @x (tuple 1 "a" $b))
    (= @x (tuple 1 2))
    (= @x (tuple (tuple 1 2) (tuple 3)))
    (= @x (. (tuple 1 2) 0))
    (= @x (. (. $t 1) 0))
    (= @x 1)))

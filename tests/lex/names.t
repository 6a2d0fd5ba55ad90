Variables, maps (one without a name), parameters and their count.
--- prog
begin {
	$_x1 = $1 + $22 + $#; @ = @a_1; @[1] = @_[2];
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= $_x1 (+ (+ $1 $22) $#))
    (= @ @a_1)
    (= (@ 1) (@_ 2))))

Loops over ranges; the bounds are primary expressions.
--- prog
begin {
	for ($i : 0..10) { }
	for $i : 0..ncpus { }
	for ($i : $a..(1 + 2)) { }
	for ($i : (-5)..@x[1]) { }
	for ($i : f(1)..$t.0) { }
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (for $i (range 0 10))
    (for $i (range 0 ncpus))
    (for $i (range $a (+ 1 2)))
    (for $i (range -5 (@x 1)))
    (for $i (range (call f 1) (. $t 0)))))

Spellings of old scripts.
--- prog
BEGIN { delete(@m[1]); delete(@m[1, 2]); @x = stack; @y = sym(arg0); join(args->argv) }
END { clear(@m) }
kfunc:f, kretfunc:f { @[args->a, retval] = count() }
--- args
-d parse -
--- stdout
(program
  (probe "BEGIN"
    (call delete (@m 1))
    (call delete (@m (tuple 1 2)))
    (= @x stack)
    (= @y (call sym arg0))
    (call join (-> args argv)))
  (probe "END"
    (call clear @m))
  (probe "kfunc:f" "kretfunc:f"
    (= (@ (tuple (-> args a) retval)) (call count))))

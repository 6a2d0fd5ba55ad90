Keywords are names behind a point, an arrow and struct.
--- prog
begin {
	$x = args.if + args->return.for + $s.struct.true; $y = (struct let *)$x;
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= $x (+ (+ (. args if) (. (-> args return) for)) (. (. $s struct) true)))
    (= $y (cast <struct let*> $x))))

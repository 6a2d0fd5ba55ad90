Positional parameters.
--- prog
begin {
	if ($1 == 0 || pid == $1) { print(str($2)); } @n = $#;
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (if (|| (== $1 0) (== pid $1))
      (block
        (call print (call str $2))))
    (= @n $#)))

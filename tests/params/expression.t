With -e the `--` follows the program.
--- cmd
"$KTRACE" -d fold -e 'begin { @ = getopt("n", 1); }' -- --n=4
--- stdout
(program
  (probe "begin"
    (= @:uint64 4:uint64)))

Before `--` words are parameters, whatever they start with.
--- prog
begin { print(($1, $2, $#)); exit(); }
--- args
-q - --bar -x
--- needs
root
--- stdout
(--bar, -x, 2)



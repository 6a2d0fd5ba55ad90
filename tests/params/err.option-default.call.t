The default of an option is a literal.
--- prog
begin { print(getopt("n", pid)); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:27: error: the default of an option must be a literal [option-default]
    1 | begin { print(getopt("n", pid)); }
      |                           ^~~

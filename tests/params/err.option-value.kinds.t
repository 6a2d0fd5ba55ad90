Options want values of their kind.
--- prog
begin { print(getopt("n", 1)); print(getopt("v", false)); }
--- args
--check - -- --n=x --v=7
--- exit
1
--- stderr
stdin:1:15: error: '--n' is a number from 0 on, not 'x' [option-value]
    1 | begin { print(getopt("n", 1)); print(getopt("v", false)); }
      |               ^~~~~~~~~~~~~~
hint: write --n=...
stdin:1:38: error: '--v' is true or false, not '7' [option-value]
    1 | begin { print(getopt("n", 1)); print(getopt("v", false)); }
      |                                      ^~~~~~~~~~~~~~~~~~
hint: true, yes, on and 1 are the same, as are false, no, off and 0

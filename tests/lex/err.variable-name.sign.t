A dollar sign with nothing, or nonsense, behind it.
--- prog
begin { $ = 1; $1a = 2; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:9: error: '$' is neither a variable nor a parameter [variable-name]
    1 | begin { $ = 1; $1a = 2; }
      |         ^
hint: variables are $name, where the name does not start with a digit, and parameters $1, $2 ...
stdin:1:16: error: '$1a' is neither a variable nor a parameter [variable-name]
    1 | begin { $ = 1; $1a = 2; }
      |                ^~~
hint: variables are $name, where the name does not start with a digit, and parameters $1, $2 ...

A parameter that was not given counts as 0, with a warning.
--- prog
begin { @a = $1; @b = str($2); $q = $none; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:14: warning: the parameter '$1' is not given, it counts as 0 [parameter]
    1 | begin { @a = $1; @b = str($2); $q = $none; }
      |              ^~
stdin:1:37: error: '$none' is not defined here [undefined-variable]
    1 | begin { @a = $1; @b = str($2); $q = $none; }
      |                                     ^~~~~

A word that is neither builtin nor constant is an error.
--- prog
begin { @x = nsec; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:14: error: 'nsec' is neither a builtin nor a constant [undefined-name]
    1 | begin { @x = nsec; }
      |              ^~~~
hint: did you mean 'nsecs'?

The length of what is a string already.
--- prog
begin { $n = pid; print(str("abc", $n)); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:36: error: the length of what is a string already must be a literal [length-literal]
    1 | begin { $n = pid; print(str("abc", $n)); }
      |                                    ^~

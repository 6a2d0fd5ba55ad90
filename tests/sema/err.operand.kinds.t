Operators that do not go with their values.
--- prog
begin { $s = "abc"; @a = $s + 1; @b = $s * "x"; @c = -$s; @d = $s < "b"; @e = (1, 2) + 1; @f = $s == 1; $s++; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:26: error: cannot apply '+' to a string and an integer [operand]
    1 | begin { $s = "abc"; @a = $s + 1; @b = $s * "x"; @c = -$s; @d = $s < "b"; @e = (1, 2) + 1; @f = $s == 1; $s++; }
      |                          ^~~~~~
stdin:1:39: error: cannot apply '*' to a string and a string [operand]
    1 | begin { $s = "abc"; @a = $s + 1; @b = $s * "x"; @c = -$s; @d = $s < "b"; @e = (1, 2) + 1; @f = $s == 1; $s++; }
      |                                       ^~~~~~~~
stdin:1:54: error: cannot apply '-' to a string [operand]
    1 | begin { $s = "abc"; @a = $s + 1; @b = $s * "x"; @c = -$s; @d = $s < "b"; @e = (1, 2) + 1; @f = $s == 1; $s++; }
      |                                                      ^~~
stdin:1:64: error: cannot compare a string with a string by '<' [comparison]
    1 | begin { $s = "abc"; @a = $s + 1; @b = $s * "x"; @c = -$s; @d = $s < "b"; @e = (1, 2) + 1; @f = $s == 1; $s++; }
      |                                                                ^~~~~~~~
stdin:1:79: error: cannot apply '+' to a tuple '(int8,int8)' and an integer [operand]
    1 | begin { $s = "abc"; @a = $s + 1; @b = $s * "x"; @c = -$s; @d = $s < "b"; @e = (1, 2) + 1; @f = $s == 1; $s++; }
      |                                                                               ^~~~~~~~~~
stdin:1:96: error: cannot compare a string with an integer by '==' [comparison]
    1 | begin { $s = "abc"; @a = $s + 1; @b = $s * "x"; @c = -$s; @d = $s < "b"; @e = (1, 2) + 1; @f = $s == 1; $s++; }
      |                                                                                                ^~~~~~~
hint: compare with text in quotes
stdin:1:105: error: cannot apply '++' to a string [operand]
    1 | begin { $s = "abc"; @a = $s + 1; @b = $s * "x"; @c = -$s; @d = $s < "b"; @e = (1, 2) + 1; @f = $s == 1; $s++; }
      |                                                                                                         ^~~~

Arguments that the function does not take.
--- prog
begin { @a = sum("x"); @b = 1; print(@b, @b); @h = lhist(1, 0, @b, 1); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:18: error: argument 1 of 'sum' must be an integer, not a string [argument-type]
    1 | begin { @a = sum("x"); @b = 1; print(@b, @b); @h = lhist(1, 0, @b, 1); }
      |                  ^~~
hint: it is 'void sum(int n)'
stdin:1:42: error: argument 2 of 'print' must be an integer literal, not this map [argument-type]
    1 | begin { @a = sum("x"); @b = 1; print(@b, @b); @h = lhist(1, 0, @b, 1); }
      |                                          ^~
hint: it is 'void print(map m[, intlit top, intlit div])'
stdin:1:64: error: argument 3 of 'lhist' must be an integer literal, not this map [argument-type]
    1 | begin { @a = sum("x"); @b = 1; print(@b, @b); @h = lhist(1, 0, @b, 1); }
      |                                                                ^~
hint: it is 'void lhist(int n, intlit min, intlit max, intlit step)'

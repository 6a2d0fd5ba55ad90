Too few arguments: the signature is the hint.
--- prog
begin { @ = lhist(1, 2); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:13: error: 'lhist' takes 4 arguments, not 2 [argument-count]
    1 | begin { @ = lhist(1, 2); }
      |             ^~~~~~~~~~~
hint: it is 'void lhist(int n, intlit min, intlit max, intlit step)'

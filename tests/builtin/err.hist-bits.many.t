How fine a histogram can be.
--- prog
begin { @ = hist(1, 9); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:21: error: 'hist' takes 0 to 5 bits, not 9 [hist-bits]
    1 | begin { @ = hist(1, 9); }
      |                     ^

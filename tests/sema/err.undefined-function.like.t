An unknown function is an error with the most similar one as a hint.
--- prog
begin { @ = coutn(); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:13: error: there is no function 'coutn' [undefined-function]
    1 | begin { @ = coutn(); }
      |             ^~~~~~~
hint: did you mean 'count'?

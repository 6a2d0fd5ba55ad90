Predicates may call macros.
--- prog
macro wanted(x) { let $y = x; $y == 3 }
begin /wanted(1 + 2)/ { print("yes"); exit(); }
--- args
-q -
--- needs
root
--- stdout
yes



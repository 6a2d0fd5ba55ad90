A body of one expression takes the call's place, without a block around it.
--- prog
macro limit() { 10 }
macro text() { "%d\n" }
begin { @ = lhist(1, 0, limit, 1); printf(text(), limit()); }
--- args
-d names -
--- stdout
(program
  (probe "begin"
    (= @ (call lhist 1 0 10 1))
    (call printf "%d\n" 10)))

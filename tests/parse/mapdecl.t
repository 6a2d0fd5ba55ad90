Map declarations, one of the map without a name; the semicolon may be missing.
--- prog
let @m = hash(10);
let @ = lruhash(1_000)
let @p = percpuhash($1);
begin { }
--- args
-d parse -
--- stdout
(program
  (let @m (call hash 10))
  (let @ (call lruhash 1000))
  (let @p (call percpuhash $1))
  (probe "begin"))

Kinds that suit: aggregations may be shared when their cells add up.
--- prog
let @a = lruhash(10);
let @b = hash(10);
let @c = percpulruhash(10);
begin { @a[1] = 1; @b[1] = count(); @c[1] = max(1); }
--- args
--check -

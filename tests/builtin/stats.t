stats() shows count, average and total.
--- prog
begin { @ = stats(1); @ = stats(2); @ = stats(3); @k["a"] = stats(-5); @k["b"] = stats(7); exit(); }
--- args
-q -
--- needs
root
--- stdout


@: { .count = 3, .average = 2, .total = 6 }
@k[a]: { .count = 1, .average = -5, .total = -5 }
@k[b]: { .count = 1, .average = 7, .total = 7 }

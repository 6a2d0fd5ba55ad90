Aggregations are assigned to maps only.
--- prog
begin { $x = count(); @y = 1 + count(); count(); @z[hist(1)] = 1; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:14: error: 'count' must be assigned to a map [aggregation]
    1 | begin { $x = count(); @y = 1 + count(); count(); @z[hist(1)] = 1; }
      |              ^~~~~~~
hint: as in '@ = count(...);'
stdin:1:32: error: 'count' must be assigned to a map [aggregation]
    1 | begin { $x = count(); @y = 1 + count(); count(); @z[hist(1)] = 1; }
      |                                ^~~~~~~
hint: as in '@ = count(...);'
stdin:1:41: error: 'count' must be assigned to a map [aggregation]
    1 | begin { $x = count(); @y = 1 + count(); count(); @z[hist(1)] = 1; }
      |                                         ^~~~~~~
hint: as in '@ = count(...);'
stdin:1:53: error: 'hist' must be assigned to a map [aggregation]
    1 | begin { $x = count(); @y = 1 + count(); count(); @z[hist(1)] = 1; }
      |                                                     ^~~~~~~
hint: as in '@ = hist(...);'

A histogram is no number.
--- prog
begin { @h = hist(1); print(@h + 1); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:29: error: 'hist_t' is no single value [aggregation-value]
    1 | begin { @h = hist(1); print(@h + 1); }
      |                             ^~
hint: print the whole map

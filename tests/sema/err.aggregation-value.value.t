A histogram is no number; a count is.
--- prog
begin { @c = count(); @h = hist(1); @x = @c + 1; @y = @h + 1; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:55: error: 'hist_t' is no single value [aggregation-value]
    1 | begin { @c = count(); @h = hist(1); @x = @c + 1; @y = @h + 1; }
      |                                                       ^~
hint: print the whole map

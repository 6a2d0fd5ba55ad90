An aggregation and a plain value do not go into one map; nor do two kinds of aggregation.
--- prog
begin { @a = count(); @a = 5; @b = count(); @b = sum(1); @c = hist(1); @c = hist(1, 3); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:23: error: '@a' holds 'count_t', cannot assign an integer [map-type]
    1 | begin { @a = count(); @a = 5; @b = count(); @b = sum(1); @c = hist(1); @c = hist(1, 3); }
      |                       ^~~~~~
stdin:1:9: note: '@a' became an aggregation 'count_t' here
stdin:1:45: error: '@b' holds 'count_t', cannot assign an aggregation 'sum_t' [map-type]
    1 | begin { @a = count(); @a = 5; @b = count(); @b = sum(1); @c = hist(1); @c = hist(1, 3); }
      |                                             ^~~~~~~~~~~
stdin:1:31: note: '@b' became an aggregation 'count_t' here
stdin:1:72: error: '@c' holds 'hist_t', cannot assign a 'hist_t' with other arguments [map-type]
    1 | begin { @a = count(); @a = 5; @b = count(); @b = sum(1); @c = hist(1); @c = hist(1, 3); }
      |                                                                        ^~~~~~~~~~~~~~~
stdin:1:58: note: '@c' became an aggregation 'hist_t' here

More attach points than the setting allows.
--- prog
begin, interval:s:1 { }
--- env
KTRACE_MAX_PROBES=1
--- exit
1
--- stderr
stdin:1:1: error: the program has 2 attach points, at most 1 are allowed [limit]
    1 | begin, interval:s:1 { }
      | ^~~~~~~~~~~~~~~~~~~~~~~
hint: allow more: 'config = { max_probes = 2 }', or --yes

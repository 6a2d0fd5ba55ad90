An argument that a USDT probe does not pass.
--- cmd
"$KTRACE" --check -e "usdt:$TARGETS/usdt:guarded { @ = arg1; }"
--- filter-stderr
s,usdt:/[^: ]*,usdt:PATH,g
s,^stdin:1:[0-9]+,stdin:1:N,
s,^ +\| +\^.*,,
--- exit
1
--- stderr
stdin:1:N: error: 'usdt:PATH:ktrace_test:guarded' has no arg1 that can be read [no-argument]
    1 | usdt:PATH:guarded { @ = arg1; }


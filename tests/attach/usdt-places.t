A USDT probe with two places is one probe; its argument is read where each place has it, also without cookies.
--- cmd
"$KTRACE" -c "$TARGETS/usdt 100" -e "usdt:$TARGETS/usdt:places { @n = count(); @sum = sum(arg0); @max = max(arg0); }"
"$KTRACE" -q --no-feature cookie,perf_link,uprobe_multi -c "$TARGETS/usdt 100" -e "usdt:$TARGETS/usdt:places, usdt:$TARGETS/usdt:guarded { @by[probe] = count(); @n = count(); @sum = sum(arg0); @max = max(arg0); }"
--- needs
root
uprobe
--- filter
s,usdt:/[^:]*:,usdt:,
--- stdout
0 of 100 guarded


@max: 198
@n: 200
@sum: 14850
100 of 100 guarded


@by[usdt:ktrace_test:guarded]: 100
@by[usdt:ktrace_test:places]: 200
@max: 198
@n: 300
@sum: 19800
--- stderr
Attached 1 probe

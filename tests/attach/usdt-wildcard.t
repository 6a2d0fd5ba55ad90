Wildcards for provider and name; an argument that one of the points lacks reads as 0 there.
--- cmd
"$KTRACE" -c "$TARGETS/usdt 10" -e "usdt:$TARGETS/usdt:ktrace_*:* { @[probe] = count(); @sum[probe] = sum(arg0 & 0xff); }"
--- needs
root
uprobe
--- filter
s,usdt:/[^:]*:,usdt:,
--- stdout
10 of 10 guarded


@[usdt:ktrace_other:forms]: 10
@[usdt:ktrace_test:forms]: 10
@[usdt:ktrace_test:guarded]: 10
@[usdt:ktrace_test:places]: 20
@sum[usdt:ktrace_other:forms]: 0
@sum[usdt:ktrace_test:guarded]: 45
@sum[usdt:ktrace_test:places]: 135
@sum[usdt:ktrace_test:forms]: 2259
--- stderr
Attached 4 probes

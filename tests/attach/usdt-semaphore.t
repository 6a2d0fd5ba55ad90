A USDT semaphore is raised while the probe is attached, by a perf event and by a link, and not longer.
--- cmd
"$KTRACE" -q -c "$TARGETS/usdt 10" -e "usdt:$TARGETS/usdt:guarded { @single = sum(arg0); }"
"$KTRACE" -q -c "$TARGETS/usdt 10" -e "usdt:$TARGETS/usdt:guarded, usdt:$TARGETS/usdt:ktrace_test:places { @[probe] = count(); }"
"$KTRACE" -q --no-feature uprobe_multi -c "$TARGETS/usdt 10" -e "usdt:$TARGETS/usdt:guarded, usdt:$TARGETS/usdt:ktrace_test:places { @[probe] = count(); }"
# The kernel lets go in the background, after ktrace has left: the time limit of the case is the bound.
until after=$("$TARGETS/usdt" 10) && [ "$after" = "0 of 10 guarded" ]; do sleep 0.2; done
echo "$after"
--- needs
root
uprobe
--- filter
s,usdt:/[^:]*:,usdt:,
--- stdout
10 of 10 guarded


@single: 45
10 of 10 guarded


@[usdt:ktrace_test:guarded]: 10
@[usdt:ktrace_test:places]: 20
10 of 10 guarded


@[usdt:ktrace_test:guarded]: 10
@[usdt:ktrace_test:places]: 20
0 of 10 guarded

A USDT probe with two places is one probe; its argument is read where each place has it.
--- cmd
"$KTRACE" -c "$TARGETS/usdt 100" -e "usdt:$TARGETS/usdt:places { @n = count(); @sum = sum(arg0); @max = max(arg0); }"
--- needs
root
uprobe
--- stdout
0 of 100 guarded


@max: 198
@n: 200
@sum: 14850
--- stderr
Attached 1 probe

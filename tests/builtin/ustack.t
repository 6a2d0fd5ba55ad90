User stacks lead from the function to main, in three forms; func and usym() name functions.
--- cmd
"$KTRACE" -q -c "$TARGETS/spin 1500" -e "config = { print_maps_on_exit = false }
uprobe:$TARGETS/spin:burn_outer { @[ustack(2), func, usym(reg(\"pc\"))] = count(); @perf[ustack(perf, 1)] = count(); @raw[ustack(raw, 1)] = count(); @depth = len(ustack(2)); }
interval:ms:500 { print(@); print(@perf); print(@raw); clear(@); clear(@perf); clear(@raw); exit(); }"
--- needs
root
uprobe
--- filter
s/\+[0-9]+/+N/
s/^(\t?)[0-9a-f]{12}/\1ADDRESS/
s/\(.*spin\)/(spin)/
--- stdout
@[
        burn_outer+N
        main+N
, burn_outer, burn_outer]: 1
@perf[
	ADDRESS burn_outer+N (spin)
]: 1
@raw[
ADDRESS
]: 1

Samples of a program that computes are in user mode, and their stacks lead to main.
--- cmd
"$KTRACE" -q -c "$TARGETS/spin 2500" -e "config = { print_maps_on_exit = false }
profile:hz:99 /pid == cpid && usermode/ { @[ustack(1)] = count(); @u[usermode, reg(\"pc\") > 0] = count(); }
interval:s:2 { print(@, 1); print(@u); clear(@); clear(@u); exit(); }"
--- needs
root
uprobe
--- filter
s/\+[0-9]+/+N/
s/: [0-9]+$/: N/
--- stdout
@[
        burn_inner+N
]: N
@u[1, true]: N

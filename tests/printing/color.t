Messages are coloured on a terminal, unless NO_COLOR is set, and never in a file; KTRACE_COLOR and BPFTRACE_COLOR say it anew, the
first one before the other. So with what tests print, which goes by the terminal that it is printed on.
--- cmd
printf 'begin { $x = $y; }' >bad.bt
on_terminal() { script -qec "\"$KTRACE\" bad.bt" /dev/null </dev/null | grep -c "$(printf '\033')\["; }
in_file() { "$KTRACE" bad.bt 2>&1 | grep -c "$(printf '\033')\["; }
on_terminal
NO_COLOR=1 on_terminal
in_file
echo variables
KTRACE_COLOR=always NO_COLOR=1 in_file
KTRACE_COLOR=never BPFTRACE_COLOR=always on_terminal
BPFTRACE_COLOR=always in_file
BPFTRACE_COLOR=never on_terminal
KTRACE_COLOR=auto in_file
KTRACE_COLOR=auto on_terminal
BPFTRACE_COLOR=auto NO_COLOR=1 on_terminal
KTRACE_COLOR=purple "$KTRACE" bad.bt
echo "status $?"
echo tests
printf 'test:t { return 0; }' >t.bt
script -qec "\"$KTRACE\" --test t.bt >out" /dev/null </dev/null
grep -c "$(printf '\033')" out
script -qec "\"$KTRACE\" --test t.bt 2>err" /dev/null </dev/null | grep -c "$(printf '\033')"
KTRACE_COLOR=always "$KTRACE" -q --test t.bt | grep -c "$(printf '\033')"
exit 0
--- env
TERM=xterm
--- needs
root
cmd:script
--- stdout
2
0
0
variables
2
0
2
0
0
2
0
status 2
tests
Attached 1 probe
0
5
5
--- stderr
ktrace: error: KTRACE_COLOR is 'purple'
hint: it is auto, always or never

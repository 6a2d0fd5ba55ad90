Somebody at a terminal is asked whether more attach points than max_probes are meant.
--- cmd
export KTRACE_MAX_PROBES=2 NO_COLOR=1
# ask ANSWER: what is printed; the terminal may echo the answer before the question or after it
ask() {
	echo "$1" |
	script -qec "\"$KTRACE\" -q -e 'begin { print(1); exit(); } interval:s:1, end { }'" /dev/null |
	tr -d '\r' | sed -E 's,(\[y/N\]) ?[yn]?,\1\n,' | grep -v -e '^[yn]$' -e '^$'
}
ask n | sed 2q
ask y
--- needs
root
cmd:script
--- stdout
the program has 3 attach points, more than max_probes = 2: go on? [y/N]
stdin:1:29: error: the program has 3 attach points, at most 2 are allowed [limit]
the program has 3 attach points, more than max_probes = 2: go on? [y/N]
1

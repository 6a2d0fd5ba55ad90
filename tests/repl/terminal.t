A session on a terminal: complete a probe, run, ^C, the maps, change the line from the history, the background, leave.
--- cmd
export XDG_STATE_HOME="$PWD/state"
cp "$TARGETS/calls" .
T="tmux -S $PWD/socket -f /dev/null"
$T new-session -d -x 180 -y 50 "$KTRACE; echo status \$?; sleep 60"
trap '$T kill-server' EXIT
see() {	# see EXPRESSION: wait until a line of the screen matches
	n=0
	until $T capture-pane -pJ | grep -qE -e "$1"; do
		n=$((n + 1))
		[ $n -lt 200 ] || { echo "not seen: $1"; $T capture-pane -pJ; exit 1; }
		sleep 0.05
	done
	echo "seen: $1"
}
type() { $T send-keys -l "$1"; }
key() { $T send-keys "$@"; }
see '^ktrace> *$'
type 'tracepoint:sy'
key Tab
see '^ktrace> tracepoint:syscalls:$'
key C-c
see '^ktrace> *$'
type "uprobe:$PWD/calls:work_o"
key Tab
see 'calls:work_other$'
type ' { @calls = cou'
key Tab
see 'count\($'
type '); }'
key Enter
see '^Attached 1 probe'
./calls 10
key C-c
see '^@calls: 10'
see '^ktrace> *$'
key C-l
key Up
see '^ktrace> uprobe:.*count\(\); }$'
key BSpace BSpace
type ' @sum = sum(2); } &'
key Enter
see '^\[2\] runs'
./calls 10
type '.print @sum'
key Enter
see '^@sum: 20'
type '@calls + 1'
key Enter
see '^21'
key C-r
type 'count'
see 'reverse-i-search.*count'
key C-c
see '^ktrace> *$'
type 'begin {'
key Enter
see '^ +\.\.\.> *$'
type 'print(6 * 7) }'
key Enter
see '^42'
type 'strle'
key Tab
see 'strlen\($'
key Tab
see '^uint64 strlen\(string s\)'
key C-c
type '.quit'
key Enter
see '^status 0'
stat -c %a state/ktrace/history
grep -c 'print(6' state/ktrace/history
--- needs
root
uprobe
cmd:tmux
--- stdout
seen: ^ktrace> *$
seen: ^ktrace> tracepoint:syscalls:$
seen: ^ktrace> *$
seen: calls:work_other$
seen: count\($
seen: ^Attached 1 probe
seen: ^@calls: 10
seen: ^ktrace> *$
seen: ^ktrace> uprobe:.*count\(\); }$
seen: ^\[2\] runs
seen: ^@sum: 20
seen: ^21
seen: reverse-i-search.*count
seen: ^ktrace> *$
seen: ^ +\.\.\.> *$
seen: ^42
seen: strlen\($
seen: ^uint64 strlen\(string s\)
seen: ^status 0
600
1

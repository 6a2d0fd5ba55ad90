The forms run: the first events, counts, latencies, stacks; -t ends them.
--- cmd
cp "$TARGETS/calls" .
echo "== events"
"$KTRACE" -q -n 2 -c "$PWD/calls 10" "uprobe:$PWD/calls:work" | sed -E 's/^(\w+) +[0-9]+ +/\1 PID /; s/arg[12]=0x[0-9a-f]+/X/g'
echo "== count"
"$KTRACE" -q -c "$PWD/calls 10" count "uprobe:$PWD/calls:work*" | sed "s|$PWD/||"
echo "== latency"
"$KTRACE" -q -c "$PWD/calls 10" latency "uprobe:$PWD/calls:work" | grep -c '@ns\[work\]'
echo "== stacks"
"$KTRACE" -q -c "$PWD/calls 10" stacks "uprobe:$PWD/calls:work" | grep -E '^[]]: 10$'
echo "== time"
"$KTRACE" -q -t 50ms count "uprobe:$PWD/calls:work"
echo "status $?"
--- needs
root
uprobe
--- stdout
== events
calls PID arg0=0x0 X X
calls PID arg0=0x1 X X


== count


@[uprobe:calls:work]: 10
@[uprobe:calls:work_other]: 10
== latency
1
== stacks
]: 10
== time


status 0

The forms of the command line are lines of the prompt, too.
--- cmd
cp "$TARGETS/calls" .
sed "s|TARGETS|$PWD|" <<'END' | "$KTRACE" -q --repl | sed "s|$PWD/||"
count uprobe:TARGETS/calls:work &
.sh TARGETS/calls 10
.print @
.stop
count
t:sched:nosuch
END
--- needs
root
uprobe
--- match-stderr
'count' takes one argument, PROBE
there is no tracepoint 'sched:nosuch'
--- stdout
[1] runs
@[uprobe:calls:work]: 10


@[uprobe:calls:work]: 10

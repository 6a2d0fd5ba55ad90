A recorded machine lists, checks and compiles as this one does, for a user without rights.
--- needs
root btf
cmd:setpriv
--- cmd
"$KTRACE" --record-host machine || exit
cp "$KTRACE" ktrace && chmod 755 .. . ktrace
nobody() { setpriv --reuid 65534 --clear-groups ./ktrace --host machine "$@" </dev/null; }
for pattern in 'tracepoint:s*:*' 'rawtracepoint:*' 'iter:*' 'software:*'; do
	"$KTRACE" -l "$pattern" >live
	nobody -l "$pattern" >recorded
	cmp live recorded && [ -s live ] && echo "same: $pattern"
done
"$KTRACE" -lv tracepoint:sched:sched_process_exec >live
nobody -lv tracepoint:sched:sched_process_exec >recorded
cmp live recorded && grep filename recorded
program='tracepoint:sched:sched_process_exec { @[args.filename] = curtask->pid; }'
nobody --check -e "$program" && echo checked
nobody --dry-run -e "$program" && echo compiled
nobody --check -e 'tracepoint:sched:no_such_event { }'
--- exit
3
--- stdout
same: tracepoint:s*:*
same: rawtracepoint:*
same: iter:*
same: software:*
    __data_loc char[] filename
checked
compiled
--- stderr
stdin:1:1: error: there is no tracepoint 'sched:no_such_event' [probe-missing]
    1 | tracepoint:sched:no_such_event { }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
hint: if it may be missing: 'config = { missing_probes = warn }'

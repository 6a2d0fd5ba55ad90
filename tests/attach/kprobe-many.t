Thousands of kernel functions are one link, although two of the names are none of the kernel's; the
functions at which a probe would freeze the machine are not among them.
--- cmd
kinds() { sed -n 's/^link_type:[^a-z]*//p' /proc/"$1"/fdinfo/* 2>/dev/null | sort | uniq -c; }
KTRACE_NOTIFY_ATTACHED=1 KTRACE_MISSING_PROBES=warn "$KTRACE" --yes -e '
	kprobe:t*, kprobe:no_such_one, kprobe:no_such_two { @[probe] = count(); }' >out 2>err & pid=$!
until grep -qs NOTIFY out || ! kill -0 $pid; do sleep 0.1; done
kinds $pid | sed 's/  */ /g'
kill -INT $pid; wait $pid
functions=$(grep -c '^[t][^ ]*$' /sys/kernel/tracing/available_filter_functions)
attached=$(sed -n 's/^Attached \([0-9]*\) probes/\1/p' out err)
[ "$attached" -gt $((functions * 9 / 10)) ] && echo "nearly all of t*"
grep -c 'no_such_.*No such file' err
grep -o "'text_poke' is one of" err
! grep 'kprobe:text_poke' out
--- needs
root
vm
kprobe
kprobe_multi
--- timeout
120
--- stdout
 1 kprobe_multi
nearly all of t*
2
'text_poke' is one of

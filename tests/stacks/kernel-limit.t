A stack deeper than the kernel collects says where the kernel stops; one that was asked for with that depth or less, but not the whole limit, has no such line; len() is what was collected.
--- cmd
limit=$(cat /proc/sys/kernel/perf_event_max_stack)
cp "$TARGETS/stacks" .
"$KTRACE" -q -c "./stacks deep 300" -e "uprobe:./stacks:leaf { printf(\"%d%s\", len(ustack), ustack); printf(\"%s\", ustack(5)); }" | sed "s/\b$limit\b/LIMIT/" | uniq
--- needs
caller
root
uprobe
--- filter
/^$/d
s/\+[0-9]+/+N/
--- stdout
LIMIT
        leaf+N
        deeper+N
        deeper+N
        [the kernel stops at LIMIT frames]
        leaf+N
        deeper+N
        deeper+N

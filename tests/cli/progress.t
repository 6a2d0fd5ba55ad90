On a terminal a line says how far attaching is once it takes long, and is gone afterwards; else there is none.
--- cmd
KTRACE_PROGRESS_MS=0 script -qec "$KTRACE --dry-run -e 'tracepoint:sched:sched_process_* { }'" /dev/null |
	tr '\r' '\n' | sed 's/\x1b\[K/<clear>/; s/[0-9]* of [0-9]*/N of N/' | uniq
echo "== fast"
script -qec "$KTRACE --dry-run -e 'tracepoint:sched:sched_process_exit { }'" /dev/null
echo "== no terminal"
KTRACE_PROGRESS_MS=0 "$KTRACE" --dry-run -e 'tracepoint:sched:sched_process_* { }' 2>&1
--- needs
root
cmd:script
--- stdout

attaching: N of N probes<clear>
<clear>
== fast
== no terminal

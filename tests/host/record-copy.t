A record of a record says the same, file by file; what the first did not have the second has not.
--- cmd
"$KTRACE" --host "$TESTS/host/tiny" --record-host copy || exit
cd copy && find . -type f | LC_ALL=C sort
cat contents features release passwd
diff tracing/events/sched/sched_process_exec/format "$TESTS/host/tiny/tracing/events/sched/sched_process_exec/format" &&
	diff kallsyms "$TESTS/host/tiny/kallsyms"
"$KTRACE" --host . -l 'tracepoint:*'
--- stdout
./contents
./cpus
./features
./kallsyms
./machine
./passwd
./release
./tracing/available_events
./tracing/available_filter_functions
./tracing/events/odd/shapes/format
./tracing/events/sched/sched_process_exec/format
./tracing/events/sched/sched_process_fork/format
./tracing/events/syscalls/sys_enter_openat/format
136 tracing/available_events
540 tracing/events/sched/sched_process_exec/format
665 tracing/events/sched/sched_process_fork/format
743 tracing/events/syscalls/sys_enter_openat/format
997 tracing/events/odd/shapes/format
132 tracing/available_filter_functions
345 kallsyms
28 features
7 machine
12 cpus
26 passwd
11 release
btf
ringbuf
raw_tp
big_keys
6.8.0-tiny
root:x:0:
nobody:x:65534:
tracepoint:odd:shapes
tracepoint:sched:sched_process_exec
tracepoint:sched:sched_process_fork
tracepoint:syscalls:sys_enter_open
tracepoint:syscalls:sys_enter_openat
tracepoint:syscalls:sys_exit_openat

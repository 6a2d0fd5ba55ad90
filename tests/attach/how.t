-v tells for each attach point the mechanism, and why not a cheaper one; with --no-feature the next is taken.
--- cmd
how() { "$KTRACE" -v --dry-run "$@" 2>&1 | sed -E 's/ +[0-9]+( |$)/ N\1/; s,/[^ ]*/,,g; s/  +/ | /g; s/ \| $//'; }
how -e 'uprobe:'"$TARGETS"'/calls:work* { @[probe] = count(); } uprobe:'"$TARGETS"'/calls:work { @b++; }'
echo
how --no-feature uprobe_multi,cookie -e 'uprobe:'"$TARGETS"'/calls:work* { @[probe] = count(); }'
echo
how -e 'tracepoint:sched:sched_process_exec { @++; } tracepoint:sched:sched_process_exec { @a = args.pid; }'
echo
how --no-feature raw_tp -e 'tracepoint:sched:sched_process_exec { @++; }'
echo
how -e 'rawtracepoint:sched_process_exec { @ = args.p->pid; } rawtracepoint:sched_process_exec { @++; }'
echo
how --no-feature tp_btf -e 'rawtracepoint:sched_process_exec { @ = arg1; }'
echo
how -p $$ -e 'tracepoint:sched:sched_process_exec { @++; } interval:s:1 { }' | sed "s/$$/PID/"
--- needs
root
tracefs
uprobe
uprobe_multi
raw_tp_cookie
cookie
--- stdout
probe | mechanism | code | notes
uprobe:calls:work | uprobe_multi N | told apart by a cookie
uprobe:calls:work_other | uprobe_multi N | told apart by a cookie
uprobe:calls:work | perf uprobe N | uprobe_multi is for more than one place

probe | mechanism | code | notes
uprobe:calls:work | perf uprobe N | a program of its own: there are no cookies; no uprobe_multi: a perf event for each place
uprobe:calls:work_other | perf uprobe N | a program of its own: there are no cookies; no uprobe_multi: a perf event for each place

probe | mechanism | code | notes
tracepoint:sched:sched_process_exec | raw_tp N
tracepoint:sched:sched_process_exec | perf tracepoint N | raw_tp is for programs without args, at events that are not made up of others

probe | mechanism | code | notes
tracepoint:sched:sched_process_exec | perf tracepoint N | no raw_tp: perf events

probe | mechanism | code | notes
rawtracepoint:vmlinux:sched_process_exec | tp_btf N
rawtracepoint:vmlinux:sched_process_exec | raw_tp N | tp_btf is for programs that use args

probe | mechanism | code | notes
rawtracepoint:vmlinux:sched_process_exec | raw_tp N | tp_btf is for programs that use args

probe | mechanism | code | notes
tracepoint:sched:sched_process_exec | raw_tp N | process PID only
interval:s:1 | timer N

Completion, as .complete tells it: members by type, words with their prefix, maps, variables, attach points by part.
--- stdin
@count = 1
.complete curtask.real_par
.complete kprobe:f { $sk = (struct sock *)arg0; $sk->sk_rcvb
.complete begin { print(((struct task_struct *)0)->mm->pg
.complete tracepoint:sched:sched_process_fork { printf("%d", args.child_p
.complete tracepoint:sched:sched_process_fork /args.child_p
.complete strco
.complete strlen(
.complete @c
.complete begin { $abc = 1; print($a
.complete .pri
.complete .print @c
.complete .set max_map
.complete .type task_structure_no
.complete .help strl
.complete trac
.complete tracepoint:sch
.complete tracepoint:sched:sched_process_e
.complete t:sched:sched_process_e
.complete begin { printf("cur
macro mine(x) { x }
.complete begin { mi
struct pt { int px; int py; }
.complete begin { $p = (struct pt *)0; $p->
--- args
--repl
--- needs
root
file:/sys/kernel/btf/vmlinux
--- stdout
real_parent
sk_rcvbuf
pgd
pgtables_bytes
child_pid
child_pid
strcontains(
uint64 strlen(string s)
count
abc
print 
count
max_map_keys
strlen
tracepoint:
tracepoint:sched:
tracepoint:sched:sched_process_exec
tracepoint:sched:sched_process_exit
t:sched:sched_process_exec
t:sched:sched_process_exit
min(
mine(
px
py

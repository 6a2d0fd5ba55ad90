What old scripts are written like: capitals, arrows, list keys, stray semicolons, none at the end.
--- prog
#!/usr/bin/env bpftrace
#include <linux/sched.h>
#ifndef BPFTRACE_HAVE_BTF
#error "types are known here"
#endif
struct pair { int a; int b; }
struct other { struct pair *p; };
BEGIN
{
	@start[tid] = nsecs;
	@calls[comm, pid] = count();
	@[1, "x"] = 1;
	if (@start[tid]) { @in = 1; };
	unroll($1) { @rounds++; }
	1 == 1 ? printf("one\n") : printf("two\n");
	printf("%s %d\n", str($2), $1 == 0 || 5 == $1);
	printf("%d\n", ((struct task_struct *)curtask)->pid == tid);
	printf("%d\n", ((task_struct *)curtask)->tgid == pid);
	printf("%d\n", @[1, "x"]);
	@d = nsecs - @start[tid] >= 0;
	@h = hist(5);
	@stacks[kstack(perf), kstack(3), ustack(bpftrace, 2)] = count();
	delete(@start[tid]);
	delete(@[1, "x"]);
	clear(@h); clear(@stacks); clear(@calls);
	@text = str(((struct other *)0)->p->a)
}
tracepoint:syscalls:sys_enter_nanosleep /args->rqtp != 0 && comm == "nobody"/ { @bytes = sum(args->rqtp->tv_sec) }
END { printf("end\n") }
--- args
-q prog.bt 5 text
--- trigger
true
--- filter
/^@bytes/d
--- needs
root
--- stdout
one
text 1
1
1
1
end


@d: true
@in: 1
@rounds: 5
@text: 

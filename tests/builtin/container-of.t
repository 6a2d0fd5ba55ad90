container_of() gives the record of which a pointer is a member's address, with the type by its
name, by typeof(), or as that of an expression; also of a member within a member, and of user memory.
--- prog
struct inner { long x; long y; };
struct outer { int a; struct inner in; };
begin {
	$t = container_of(curtask.tasks.next, struct task_struct, tasks);
	print(container_of($t.tasks.prev, typeof(struct task_struct), tasks).pid == curtask.pid);
	print(container_of($t.tasks.prev, typeof($t), tasks).comm);
	print(container_of((int64 *)1016, struct outer, in.y));
	print(container_of(uptr(1008), outer, in) == 1000);
	exit();
}
--- args
-q -
--- needs
root
btf
--- stdout
true
ktrace
0x3e8
true



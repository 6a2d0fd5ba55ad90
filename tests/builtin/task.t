What the task is: pid, tid, comm, uid, gid, username, curtask.
--- prog
tracepoint:syscalls:sys_enter_getegid /comm == "syscalls"/ {
	print((pid == tid, pid == curtask.tgid, uid, gid, username, comm, curtask.comm, strlen(comm)));
	print((cpu < ncpus, rand < 4294967296, numaid < 64, cgroup > 0));
	@[pid == curtask.tgid, comm, uid] = count();
}
--- args
-q -
--- needs
root
tracefs
--- trigger
"$TARGETS/syscalls" 1
--- stdout
(true, true, 0, 0, root, syscalls, syscalls, 8)
(true, true, true, true)


@[true, syscalls, 0]: 1

The current thread's relations, by themselves and of a task; process and thread numbers of a namespace.
--- prog
begin {
	print((pid(init) == pid, tid(curr_ns) == tid, ppid == curtask.real_parent.tgid, has_cpid));
	print((pcomm == curtask.real_parent.comm, leader_tid == pid, leader_comm == comm));
	print((ppid(curtask) == ppid, pcomm(curtask) == pcomm, leader_tid(curtask) == pid, leader_comm(curtask)));
	exit();
}
--- args
-q -
--- needs
root
btf
--- stdout
(true, true, true, false)
(true, true, true)
(true, true, true, ktrace)



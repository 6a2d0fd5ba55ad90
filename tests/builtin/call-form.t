Builtins without arguments may be written with parentheses.
--- prog
begin {
	print((pid() == pid, tid() == tid, uid() == uid, gid() == gid, comm() == comm, cpu() < ncpus(), numaid() == numaid));
	print((nsecs() > 0, elapsed() > 0, jiffies() > 0, rand() <= 0xffffffff, cgroup() == cgroup, curtask() == curtask));
	print((pcomm() == pcomm, ppid() == ppid, leader_comm() == leader_comm, leader_tid() == leader_tid));
	print((probe() == probe, probetype(), username(), has_cpid(), usermode(), config().max_strlen, len(kstack()) > 0));
	exit();
}
--- args
-q -
--- needs
root
btf
--- stdout
(true, true, true, true, true, true, true)
(true, true, true, true, true, true)
(true, true, true, true)
(true, special, root, false, 1, 1024, true)



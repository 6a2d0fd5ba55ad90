comm(pid) is the name of any thread by its number, from a tree that the kernel keeps; one that is not
there is [unknown].
--- prog
begin {
	print((comm(pid) == comm, comm(2), comm(0), comm(4194305), comm(0xffffffff)));
	@[comm(curtask.real_parent.pid) == pcomm] = 1;
	exit();
}
--- args
-q -
--- needs
root
btf
--- stdout
(true, kthreadd, [unknown], [unknown], [unknown])


@[true]: 1

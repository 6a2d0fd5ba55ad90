kfunc_exist() knows the functions that programs may call, kfunc_allowed() whether those on this kind
of probe may.
--- prog
rawtracepoint:sched_switch {
	print((kfunc_exist("bpf_task_from_pid"), kfunc_exist("no_such_thing"), kfunc_exist("vfs_read")));
	print((kfunc_allowed("bpf_task_from_pid"), kfunc_allowed("no_such_thing")));
	if comptime (kfunc_allowed("bpf_xdp_metadata_rx_hash")) { print("one for XDP only"); }
	exit();
}
--- args
-q -
--- needs
root
raw_tp_cookie
--- stdout
(true, false, false)
(true, false)



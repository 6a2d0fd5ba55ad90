Without a feature what its row names does the work: the same program counts the same with each of
them taken away, and with all of them.
--- cmd
cp "$TARGETS/calls" .
cp "$TARGETS/syscalls" my_syscalls
cat >all.bt <<'END'
uprobe:TARGETS/calls:work* { @places[probe] = count(); @cpu[func] = sum(arg0 & 1); }
uprobe:TARGETS/calls:work { @n++; @last = @n++; @n--; for ($i : 0..40) { @loop = sum($i); } }
uretprobe:TARGETS/calls:work { @ret = max(retval); }
tracepoint:syscalls:sys_enter_getegid, tracepoint:syscalls:sys_enter_geteuid /comm == "my_syscalls"/ { @calls[probe] = count(); }
rawtracepoint:sys_enter /comm == "my_syscalls" && arg1 == 108/ { @raw = count(); }
tracepoint:syscalls:sys_exit_getegid /comm == "my_syscalls"/ { @[args.ret == 0] = count(); }
end { print(ksym(kaddr("vfs_read"))); }
END
sed -i "s,TARGETS,$PWD,g" all.bt
echo "./calls 10; ./my_syscalls 20" >trigger
run() {
	"$KTRACE" -q "$@" -c "sh trigger" all.bt 2>&1 | grep .
}
run >all
sed "s,$PWD,,g" all
features="uprobe_multi cookie raw_tp raw_tp_cookie perf_link perf_alloc loop lookup_percpu_elem
	get_func_ip syscall_prog get_current_task_btf atomic_fetch tcx fd_array"
for f in $features; do
	echo "without $f"
	run --no-feature "$f" | diff all -
done
echo "without all"
run --no-feature "$(echo $features | tr ' ' ,)" | diff all -
--- timeout
400
--- needs
root
tracefs
uprobe
--- stdout
vfs_read
@[true]: 20
@calls[tracepoint:syscalls:sys_enter_getegid]: 20
@cpu[work]: 5
@cpu[work_other]: 5
@last: 10
@loop: 7800
@n: 10
@places[uprobe:/calls:work]: 10
@places[uprobe:/calls:work_other]: 10
@raw: 20
@ret: 18
without uprobe_multi
without cookie
without raw_tp
without raw_tp_cookie
without perf_link
without perf_alloc
without loop
without lookup_percpu_elem
without get_func_ip
without syscall_prog
without get_current_task_btf
without atomic_fetch
without tcx
without fd_array
without all

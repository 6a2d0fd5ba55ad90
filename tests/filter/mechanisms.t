All filters at once on every way of attaching; those that the kernel does itself included.
--- cmd
cat >inside <<'END'
mkdir g
mount -t cgroup2 none g
mkdir g/kt$$
cat >work <<EOT
sh -c 'echo 0 >g/kt$$/cgroup.procs; exec $TARGETS/calls 10'
$TARGETS/calls 100
sh -c 'echo 0 >g/kt$$/cgroup.procs; exec $TARGETS/syscalls 20'
$TARGETS/syscalls 100
EOT
count() {
	"$KTRACE" -q --follow --comm '*alls' --cgroup g/kt$$ --pidns $$ -c 'sh work' "$@" -e "
	uprobe:$TARGETS/calls:work { @entry = count(); }
	uprobe:$TARGETS/calls:work* { @entries = count(); }
	uretprobe:$TARGETS/calls:work { @return = sum(retval); }
	tracepoint:syscalls:sys_enter_getegid { @calls = count(); }
	tracepoint:syscalls:sys_exit_gete*id { @exits[probe] = count(); }
	rawtracepoint:sys_enter /arg1 == 108/ { @raw = count(); }
	profile:hz:1000, software:cpu-clock:100000 { @names[comm] = 1; }
	begin { @names[\"calls\"] = 1; @names[\"syscalls\"] = 1; }
	interval:ms:10 { @interval = 1; }" | grep .
}
count >all
cat all
for f in uprobe_multi raw_tp cookie,perf_link get_current_task_btf fd_array; do
	count --no-feature $f | diff all -
done
rmdir g/kt$$
END
unshare -m sh inside 2>&1
--- timeout
100
--- needs
root
tracefs
uprobe
cmd:unshare
--- stdout
@calls: 20
@entries: 20
@entry: 10
@exits[tracepoint:syscalls:sys_exit_getegid]: 20
@interval: 1
@names[calls]: 1
@names[syscalls]: 1
@raw: 20
@return: 90

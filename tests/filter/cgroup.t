--cgroup: only events of processes in a control group and below it, exactly; given as a directory or below the root of all groups.
--- cmd
cat >inside <<'END'
mkdir g
mount -t cgroup2 none g
name=kt$$
mkdir -p g/$name/below g/${name}2
cat >work <<EOT
sh -c 'echo 0 >g/$name/cgroup.procs; exec "$TARGETS/syscalls" 10'
sh -c 'echo 0 >g/$name/below/cgroup.procs; exec "$TARGETS/syscalls" 20'
sh -c 'echo 0 >g/${name}2/cgroup.procs; exec "$TARGETS/syscalls" 40'
sh -c 'echo 0 >g/cgroup.procs; exec "$TARGETS/syscalls" 80'
EOT
count() {
	echo "$1"
	"$KTRACE" -q --follow --cgroup "$1" -c 'sh work' -e '
	tracepoint:syscalls:sys_enter_getegid /comm == "syscalls"/ { @calls = count(); }
	rawtracepoint:sys_enter /arg1 == 108 && comm == "syscalls"/ { @raw = count(); }' | grep .
}
count g/$name
count /$name/below
count ${name}2
"$KTRACE" -v --dry-run --cgroup g/$name -e 'tracepoint:syscalls:sys_enter_getegid { } begin { }' 2>&1 |
	grep -o '^[a-z]*:[a-z]*\|^begin.*\|control group.*only'
rmdir g/$name/below g/$name g/${name}2
END
unshare -m sh inside 2>&1 | sed -E 's/kt[0-9]+/GROUP/g'
--- needs
root
tracefs
cmd:unshare
--- stdout
g/GROUP
@calls: 30
@raw: 30
/GROUP/below
@calls: 20
@raw: 20
GROUP
@calls: 40
@raw: 40
tracepoint:syscalls
control group g/GROUP only
begin                                  test_run             2

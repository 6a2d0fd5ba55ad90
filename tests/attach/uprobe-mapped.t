mapped:NAME and buildid:HEX: in every file that a process maps, whoever has put it where, exactly: one that was deleted, in another mount namespace, and a copy that comes while the trace runs.
--- cmd
name=ktm$$
id=$(readelf -n "$TARGETS/calls" | sed -n 's/.*Build ID: //p')
count() {
	rm -rf go out err later
	mkfifo go
	export name
	unshare -m sh -c 'mount -t tmpfs none /mnt && cp "$TARGETS/calls" /mnt/$name && exec /mnt/$name 10 -w <go' & first=$!
	exec 3>go
	until [ "$(cat /proc/$first/comm)" = $name ]; do sleep 0.05; done
	nsenter -t $first -m rm /mnt/$name
	KTRACE_NOTIFY_ATTACHED=1 "$KTRACE" -v --comm $name "$@" -e "
	uprobe:mapped:$name:work { @named = count(); @by[probe] = sum(arg0); }
	uprobe:mapped:$PWD/later/ktm*:work_other { @path = count(); }
	uretprobe:buildid:$id:work { @returns = sum(retval); }
	self:signal:SIGUSR1 { exit(); }" >out 2>err & tracer=$!
	until grep -qs NOTIFY out || ! kill -0 $tracer; do sleep 0.05; done
	mkdir later
	cp "$TARGETS/calls" later/$name
	later/$name 0
	until [ "$(grep -c later/$name err)" = 3 ] || ! kill -0 $tracer; do sleep 0.05; done
	later/$name 20
	cp later/$name later/ktm_other
	later/ktm_other 1000
	echo go >&3
	exec 3>&-
	wait $first
	kill -USR1 $tracer
	wait
	grep '@' out | sed "s/$name/NAME/"
	grep -c "place in .*/$name" err
	grep -o 'mapped:ktm[0-9]*:work .*come' err | sed 's/ktm[0-9]*/NAME/; s/code[^;]*only//; s/  .*only//; s/ a program of its own[^;]*;//'
}
count
echo by perf events
count --no-feature uprobe_multi
--- needs
root
uprobe
cmd:unshare
cmd:nsenter
cmd:readelf
--- stdout
@by[uprobe:mapped:NAME:work]: 235
@named: 30
@path: 20
@returns: 470
5
mapped:NAME:work; 1 file now, and those to come
by perf events
@by[uprobe:mapped:NAME:work]: 235
@named: 30
@path: 20
@returns: 470
5
mapped:NAME:work; 1 file now, and those to come

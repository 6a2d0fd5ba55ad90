A pinned iterator stays when ktrace is gone: whoever reads it gets what printf() prints.
--- cmd
cat >script.sh <<'END'
mount -t bpf bpf /sys/fs/bpf
sleep 20 & task=$!
"$KTRACE" -q -e "iter:task:ours /args.task->pid == $task/ {
	printf(\"%s is %5d, %x, 100%%, %s|%-4d|%c\n\", ctx.task.comm, args.task->pid - $task + 42, 255, \"text\", 7, 65); }"
cat /sys/fs/bpf/ours /sys/fs/bpf/ours
"$KTRACE" -e 'iter:bpf_map:maps { printf("plain\n"); }'
cat /sys/fs/bpf/maps | head -n 1
kill $task
END
unshare -m sh script.sh
--- needs
root
iter
--- stdout


sleep is    42, ff, 100%, text|7   |A
sleep is    42, ff, 100%, text|7   |A
Program pinned to /sys/fs/bpf/maps


plain
--- stderr
Attached 1 probe

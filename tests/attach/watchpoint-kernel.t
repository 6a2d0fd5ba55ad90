Without a process it is the kernel's memory: here the name of a task, which is written when it is renamed.
--- cmd
mkfifo go
sh -c 'read x <go; for i in 1 2 3 4 5; do echo renamed >/proc/$$/comm; done' & task=$!
name=$("$KTRACE" -q -e "iter:task /args.task->pid == $task/ { printf(\"%lu\n\", (uint64)args.task + offsetof(struct task_struct, comm)); }" | head -n 1)
KTRACE_NOTIFY_ATTACHED=1 "$KTRACE" -q -e "watchpoint:$name:8:w { @names[pid == $task] = count(); }" >out &
until grep -qs ATTACHED out || ! kill -0 $!; do sleep 0.05; done
echo >go
wait $task
kill -INT $!
wait
sed 's/: .*/: some/' out
--- needs
root
iter
--- stdout
KTRACE_NOTIFY_ATTACHED


@names[true]: some

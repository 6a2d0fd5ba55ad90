Iterators count the threads and open files of a process exactly, and the trace ends by itself.
--- counts
iter
--- cmd
mkfifo go
sleep 20 >go & opener=$!
"$TARGETS/watch" 1 -w <go & target=$!
until grep -qs '^Threads:.2' /proc/$target/status; do sleep 0.05; done
"$KTRACE" -q -e "iter:task /args.task->tgid == $target/ { @threads = count(); printf(\"%s\n\", ctx.task->comm); }
iter:task_file /ctx.task.tgid == $target && args.task->pid == $target/ { @files = count(); }" >out
grep -v files out
[ "$(sed -n 's/^@files: //p' out)" = "$(ls /proc/$target/fd | wc -l)" ] && echo 'all files'
kill $opener
--- needs
root
iter
--- stdout
watch
watch


@threads: 2
all files

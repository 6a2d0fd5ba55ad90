With -p, iterators of tasks are about that process: its threads and files are counted exactly.
--- cmd
mkfifo go
sleep 20 >go & opener=$!
"$TARGETS/watch" 1 -w <go & target=$!
until grep -qs '^Threads:.2' /proc/$target/status; do sleep 0.05; done
"$KTRACE" -q -p $target -e 'iter:task { @threads[ctx.task.comm] = count(); }
iter:task_file { @files = count(); }' >out
sed "s/@files: $(ls /proc/$target/fd | wc -l)\$/all files/" out
kill $opener
--- needs
root
iter
--- stdout


all files
@threads[watch]: 2

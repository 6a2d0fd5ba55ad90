--follow: the process of -p or -c and all that come of it, threads and those whose parent is gone included; none else. The trace goes on until the last of them has ended.
--- cmd
n=$TARGETS/syscalls
cat >tree <<END
$n 1
( $n 2; ( $n 4; $n 8 ) & wait )
( ( sleep 0.3; $n 16 ) & )
exec $n 32
END
prog='tracepoint:syscalls:sys_enter_getegid /comm == "syscalls"/ { @calls = count(); @by[pid] = count(); }
tracepoint:sched:sched_process_exit /comm == "syscalls"/ { @exits = count(); }
END { @processes = len(@by); clear(@by); }'
echo "of a command"
"$n" 1000 & "$KTRACE" -q --follow -c 'sh tree' -e "$prog" | grep .
wait
echo "of a process that has children"
mkfifo go
cat >parent <<END
( ( read -r line <go; $n 64; sh tree ) & wait ) & wait
END
sh parent & top=$!
until inner=$(pgrep -P $top) && pgrep -P $inner >/dev/null; do sleep 0.05; done
"$n" 1000 & KTRACE_NOTIFY_ATTACHED=1 "$KTRACE" -q --follow -p $top -e "$prog" >out &
until grep -qs ATTACHED out; do sleep 0.05; done
echo go >go
wait
grep '[0-9]' out
--- needs
root
tracefs
btf
for_each_map_elem
cmd:pgrep
--- stdout
of a command
@calls: 63
@exits: 6
@processes: 6
of a process that has children
@calls: 127
@exits: 7
@processes: 7

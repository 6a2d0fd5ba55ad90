@x++ from two processes on two CPUs loses nothing.
--- prog
tracepoint:syscalls:sys_enter_getegid /comm == "syscalls"/ { @x++; @y[comm]++; @z = count(); @w[0] = count(); }
--- args
-q -
--- needs
root
tracefs
--- trigger
last=$(($(nproc) - 1))
"$TARGETS/syscalls" 100000 0 & "$TARGETS/syscalls" 100000 $last
wait
--- stdout


@w[0]: 200000
@x: 200000
@y[syscalls]: 200000
@z: 200000

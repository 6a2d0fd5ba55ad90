signal() by name and by number reaches the process, with --unsafe.
--- prog
tracepoint:syscalls:sys_enter_nanosleep,
tracepoint:syscalls:sys_enter_clock_nanosleep /comm == "sleep"/ { signal("SIGusr1"); @ = count(); }
--- args
-q --unsafe -
--- needs
root
tracefs
--- trigger
sleep 20 && exit 1
[ $? -gt 128 ]
--- stdout


@: 1

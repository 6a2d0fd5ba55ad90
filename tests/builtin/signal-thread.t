signal_thread() by number reaches the thread: what it runs is ended by that signal.
--- prog
tracepoint:syscalls:sys_enter_getegid /comm == "syscalls"/ { signal_thread(15); @ = count(); }
--- args
-q --unsafe -
--- needs
root
tracefs
--- trigger
"$TARGETS/syscalls" 1
[ $? = 143 ]
--- stdout


@: 1

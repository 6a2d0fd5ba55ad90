-f folded: a stack is one line from its outermost frame on, without offsets.
--- prog
tracepoint:syscalls:sys_enter_getegid /comm == "syscalls"/ { @[comm, ustack(3), kstack(1)] = count(); }
--- args
-q -f folded -
--- needs
root
tracefs
--- trigger
"$TARGETS/syscalls" 3
--- match
^syscalls;[^ +]+(;[^ +]+)* 3$

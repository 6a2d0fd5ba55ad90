A function of the kernel by its name: each call counts once.
--- prog
watchpoint:__x64_sys_getegid:1:x /comm == "syscalls"/ { @ = count(); }
watchpoint:jiffies:8:w { @ticks = count(); }
--- args
-q -
--- needs
root
vm
--- trigger
"$TARGETS/syscalls" 1000
--- match
^@: 1000$
^@ticks: [1-9]

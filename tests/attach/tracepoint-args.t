Arguments of a system call: integers, and a string in user memory.
--- prog
tracepoint:syscalls:sys_enter_unlink /comm == "files"/ { printf("%s\n", str(args.pathname)); }
tracepoint:syscalls:sys_enter_write /comm == "files"/ { printf("%d bytes\n", args->count); }
--- args
-q -
--- needs
root
tracefs
--- trigger
"$TARGETS/files" 123
--- stdout
123 bytes
a-file-to-unlink



A member that a tracepoint does not have.
--- prog
tracepoint:syscalls:sys_enter_openat { @a = args.filenam; }
--- needs
root
--- args
--check -
--- exit
1
--- stderr
stdin:1:45: error: 'args' has no member 'filenam' [member]
    1 | tracepoint:syscalls:sys_enter_openat { @a = args.filenam; }
      |                                             ^~~~~~~~~~~~
hint: did you mean 'filename'?

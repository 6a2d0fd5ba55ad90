path() and override() have no meaning where the kernel does not allow them.
--- prog
tracepoint:syscalls:sys_enter_openat { print(path(curtask.fs.pwd)); override(1); }
--- args
--unsafe --check -
--- needs
root
tracefs
btf
--- exit
1
--- stderr
stdin:1:46: error: 'path' has no meaning in a probe of type 'tracepoint' [not-here]
    1 | tracepoint:syscalls:sys_enter_openat { print(path(curtask.fs.pwd)); override(1); }
      |                                              ^~~~~~~~~~~~~~~~~~~~
stdin:1:69: error: 'override' has no meaning in a probe of type 'tracepoint' [not-here]
    1 | tracepoint:syscalls:sys_enter_openat { print(path(curtask.fs.pwd)); override(1); }
      |                                                                     ^~~~~~~~~~~

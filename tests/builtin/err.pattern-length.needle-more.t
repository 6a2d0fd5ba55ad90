What is sought has at most 64 bytes.
--- prog
tracepoint:syscalls:sys_enter_openat { print(strcontains("x", str(args.filename))); }
--- args
--dry-run -
--- needs
root
tracefs
--- exit
1
--- stderr
stdin:1:63: error: what 'strcontains' seeks may have 64 bytes, this may have 1023 [pattern-length]
    1 | tracepoint:syscalls:sys_enter_openat { print(strcontains("x", str(args.filename))); }
      |                                                               ^~~~~~~~~~~~~~~~~~
hint: 'str(..., 64)' has no more

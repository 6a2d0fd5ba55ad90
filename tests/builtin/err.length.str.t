A length beyond max_strlen is cut, with a warning.
--- prog
tracepoint:syscalls:sys_enter_openat { print(str(args.filename, 5000)); print(str(args.filename, -1)); }
--- args
--dry-run -
--- needs
root
tracefs
--- exit
1
--- stderr
stdin:1:65: warning: the length 5000 is cut to 1024, which is max_strlen [length]
    1 | tracepoint:syscalls:sys_enter_openat { print(str(args.filename, 5000)); print(str(args.filename, -1)); }
      |                                                                 ^~~~
hint: 'config = { max_strlen = 5001 }' allows it
stdin:1:98: error: the length for 'str' must not be negative [negative]
    1 | tracepoint:syscalls:sys_enter_openat { print(str(args.filename, 5000)); print(str(args.filename, -1)); }
      |                                                                                                  ^~

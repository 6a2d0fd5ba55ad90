What is sought in a string has only so many bytes.
--- prog
tracepoint:sched:sched_process_exec { print(strcontains("abc", str(args.filename, 500))); }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:1:64: error: what 'strcontains' seeks may have 64 bytes, this may have 500 [pattern-length]
    1 | tracepoint:sched:sched_process_exec { print(strcontains("abc", str(args.filename, 500))); }
      |                                                                ^~~~~~~~~~~~~~~~~~~~~~~
hint: 'str(..., 64)' has no more

Only some kinds of access can be watched.
--- prog
watchpoint:0x10000000:4:z { }
--- args
--host "$TESTS/host/small" --check -p 1 -
--- exit
1
--- stderr
stdin:1:1: error: memory cannot be watched for 'z' [watch-mode]
    1 | watchpoint:0x10000000:4:z { }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~
hint: the modes are w (written), rw (read or written) and x (run)

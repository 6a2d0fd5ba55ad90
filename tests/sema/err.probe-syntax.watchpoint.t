A watchpoint has three parts; its length and mode are those that processors know, its address a multiple of the length.
--- prog
watchpoint:0x1000:8 { }
watchpoint:0x1001:8:w { }
watchpoint:0x1000:3:w { }
watchpoint:0x1000:8:r { }
watchpoint:0x1000:8:ww { }
watchpoint:no_such_symbol:8:w { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: 'watchpoint' needs an address, a length and a mode [probe-syntax]
    1 | watchpoint:0x1000:8 { }
      | ^~~~~~~~~~~~~~~~~~~
hint: watchpoint:ADDRESS:LENGTH:{w|rw|x}, such as watchpoint:0x10000000:8:rw
stdin:2:1: error: address 0x1001 is not a multiple of the length 8 [watch-alignment]
    2 | watchpoint:0x1001:8:w { }
      | ^~~~~~~~~~~~~~~~~~~~~
stdin:3:1: error: 3 bytes cannot be watched, only 1, 2, 4 or 8 [watch-length]
    3 | watchpoint:0x1000:3:w { }
      | ^~~~~~~~~~~~~~~~~~~~~
stdin:4:1: error: memory cannot be watched for 'r' [watch-mode]
    4 | watchpoint:0x1000:8:r { }
      | ^~~~~~~~~~~~~~~~~~~~~
hint: the modes are w (written), rw (read or written) and x (run)
stdin:5:1: error: memory cannot be watched for 'ww' [watch-mode]
    5 | watchpoint:0x1000:8:ww { }
      | ^~~~~~~~~~~~~~~~~~~~~~
hint: the modes are w (written), rw (read or written) and x (run)
stdin:6:1: error: 'no_such_symbol' is not an address nor a symbol of the kernel [probe-address]
    6 | watchpoint:no_such_symbol:8:w { }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
hint: watchpoint:ADDRESS:LENGTH:{w|rw|x}

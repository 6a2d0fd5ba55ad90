Addresses are numbers.
--- prog
kprobe:0xzz { }
watchpoint:nowhere:4:w { }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:1:1: error: '0xzz' is not an address [probe-address]
    1 | kprobe:0xzz { }
      | ^~~~~~~~~~~
stdin:2:1: error: 'nowhere' is not an address nor a symbol of the kernel [probe-address]
    2 | watchpoint:nowhere:4:w { }
      | ^~~~~~~~~~~~~~~~~~~~~~
hint: watchpoint:ADDRESS:LENGTH:{w|rw|x}

A raw address of the kernel.
--- prog
kprobe:0xffffffff81000100 { }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:1:1: error: probing a raw address can crash the kernel [raw-address]
    1 | kprobe:0xffffffff81000100 { }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~
hint: use a function's name, or --unsafe if you are sure

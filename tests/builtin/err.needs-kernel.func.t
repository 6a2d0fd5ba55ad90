Where a function returns, its name needs a helper of the kernel.
--- prog
kretprobe:vfs_read { @[func] = count(); }
--- args
--no-feature get_func_ip --host "$TESTS/host/tiny" --check -
--- exit
3
--- stderr
stdin:1:24: error: this kernel does not tell which function it is [needs-kernel]
    1 | kretprobe:vfs_read { @[func] = count(); }
      |                        ^~~~
hint: 'probe' tells the attach point

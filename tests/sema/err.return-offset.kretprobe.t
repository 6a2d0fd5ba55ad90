A function returns as a whole.
--- prog
kretprobe:vfs_read+4 { }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:1:1: error: 'kretprobe' takes no offset: a function returns as a whole [return-offset]
    1 | kretprobe:vfs_read+4 { }
      | ^~~~~~~~~~~~~~~~~~~~

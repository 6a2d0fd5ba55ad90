Arguments that cannot be had.
--- prog
kprobe:vfs_read { print(arg9); }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:1:25: error: only 6 arguments can be had here [no-argument]
    1 | kprobe:vfs_read { print(arg9); }
      |                         ^~~~

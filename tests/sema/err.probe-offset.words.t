Offsets into functions are numbers.
--- prog
kprobe:vfs_read+x { }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:1:1: error: 'x' is not an offset into a function [probe-offset]
    1 | kprobe:vfs_read+x { }
      | ^~~~~~~~~~~~~~~~~

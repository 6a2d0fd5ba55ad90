fentry on a kernel without type information: why not, and what to use instead.
--- prog
fentry:vfs_read { }
fexit:vfs_* { }
--- args
--host "$TESTS/host/poor" --check -
--- exit
3
--- stderr
stdin:1:1: error: 'fentry' needs a kernel with type information (BTF) [probe-needs]
    1 | fentry:vfs_read { }
      | ^~~~~~~~~~~~~~~
hint: use kprobe:vfs_read, or a kernel built with CONFIG_DEBUG_INFO_BTF
stdin:2:1: error: 'fexit' needs a kernel with type information (BTF) [probe-needs]
    2 | fexit:vfs_* { }
      | ^~~~~~~~~~~
hint: use kprobe:vfs_*, or a kernel built with CONFIG_DEBUG_INFO_BTF

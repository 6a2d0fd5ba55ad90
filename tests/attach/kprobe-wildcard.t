A wildcard over kernel functions: func tells which one it was, with or without kprobe_multi.
--- counts
kprobe
--- prog
kprobe:vfs_read, kprobe:vfs_unlin* /comm == "files"/ { @[func] = count(); }
--- args
-q -
--- needs
root
vm
kprobe
--- trigger
"$TARGETS/files" 1
--- match
^@\[vfs_unlink\]: 1$
^@\[vfs_read\]: [1-9]

Reads, writes and creations by a program are counted each second.
--- args
-q "$TESTS/../examples/vfsstat.bt" -- --programs
--- needs
root
vm
--- timeout
100
--- trigger
"$TARGETS/files" 100; sleep 1.3
--- match
^[0-9:]{8}$
^@calls\[vfs_write, files\]: 1$
^@calls\[vfs_unlink, files\]: 1$

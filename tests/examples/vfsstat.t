Reads, writes and deletions are counted each second.
--- args
-q "$TESTS/../examples/vfsstat.bt"
--- needs
root
vm
--- timeout
100
--- trigger
"$TARGETS/files" 100; sleep 1.3
--- match
^[0-9:]{8}$
^@calls\[vfs_write\]: [1-9]
^@calls\[vfs_unlink\]: [1-9]

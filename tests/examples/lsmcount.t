Decisions about files and privileges are counted by program.
--- args
-q "$TESTS/../examples/lsmcount.bt"
--- needs
root
vm
lsm
--- trigger
"$TARGETS/files" 100
--- match
^@asked\[lsm:inode_unlink, files\]: 1$
^@asked\[lsm:inode_create, files\]: 1$

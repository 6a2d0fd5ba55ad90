The file system of a file is timed under the name of its function.
--- args
-q "$TESTS/../examples/fslat.bt"
--- needs
root
vm
--- trigger
"$TARGETS/files" 100
--- match
^@us\[(shmem|ext4|ovl|generic)_file_(read|write)_iter\]:$

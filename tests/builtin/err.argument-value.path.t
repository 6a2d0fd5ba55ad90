How long a path can be.
--- prog
fentry:vfs_read { print(path(args.file->f_path, 1000000)); }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:1:49: error: 'path' gives 1 to 1024 bytes, not 1000000 [argument-value]
    1 | fentry:vfs_read { print(path(args.file->f_path, 1000000)); }
      |                                                 ^~~~~~~

fentry and fexit with typed arguments and return value.
--- counts
fentry fexit
--- prog
fentry:vfs_read /comm == "files" && args.count == 123/ { @sizes[comm] = hist(args.count); }
fexit:vfs_read /comm == "files" && args.count == 123/ { @ret[retval, args.count] = count(); }
--- args
-q -
--- needs
root
vm
fentry
--- trigger
"$TARGETS/files" 123
--- stdout


@ret[123, 123]: 1
@sizes[files]:
[64, 128)              1 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@|


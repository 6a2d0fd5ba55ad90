Security hooks are counted exactly, with typed arguments; a program that returns nothing allows all.
--- counts
lsm
--- prog
lsm:ipc_permission /comm == "ipc"/ { @asked[args.flag] = count(); @mode = args.ipcp.mode & 0777; }
lsm:inode_unlink /comm == "files"/ { @gone[str(args.dentry.d_name.name, 64)] = count(); }
lsm:inode_create,lsm:inode_unlink /comm == "files"/ { @by[probe] = count(); return; }
--- args
-q -
--- needs
root
vm
lsm
--- trigger
"$TARGETS/ipc" 17 && "$TARGETS/files" 10 && [ ! -e a-file-to-unlink ]
--- stdout


@asked[292]: 17
@by[lsm:inode_create]: 1
@by[lsm:inode_unlink]: 1
@gone[a-file-to-unlink]: 1
@mode: 384

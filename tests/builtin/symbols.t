kaddr() is a constant and ksym() gives its name back; unknown addresses are numbers.
--- prog
begin { print(ksym(kaddr("vfs_read"))); print(ksym(kaddr("vfs_read") + 5)); print(ksym(16)); print(ksym(0)); printf("%s\n", ksym(kaddr("vfs_read"))); @[ksym(kaddr("vfs_read"))] = 1; exit(); }
--- args
-q -
--- needs
root
--- stdout
vfs_read
vfs_read
0x10
0x0
vfs_read


@[vfs_read]: 1

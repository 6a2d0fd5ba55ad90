Reads and writes of a process by kprobe: bytes asked for and bytes given.
--- counts
kprobe kretprobe
--- prog
kprobe:vfs_read /comm == "dd" && arg2 == 3/ { @read = count(); @asked = sum(arg2); @reading[tid] = 1; }
kretprobe:vfs_read /comm == "dd" && @reading[tid]/ { @given = sum(retval); delete(@reading, tid); }
kprobe:vfs_write /comm == "dd" && arg2 == 3/ { @write = count(); }
kprobe:vfs_read,kprobe:vfs_write /comm == "dd" && arg2 == 3/ { @[func] = count(); }
--- args
-q -
--- needs
root
vm
kprobe
--- trigger
dd if=/dev/zero of=/dev/null bs=3 count=50
--- stdout


@[vfs_read]: 50
@[vfs_write]: 50
@asked: 150
@given: 150
@read: 50
@write: 50

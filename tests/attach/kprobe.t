kprobe and kretprobe of one function: the size asked for and the size given.
--- prog
kprobe:vfs_read /comm == "files"/ { @asked[arg2] = count(); }
kretprobe:vfs_read /comm == "files" && retval == 123/ { @given = count(); }
--- args
-q -
--- needs
root
vm
kprobe
--- trigger
"$TARGETS/files" 123
--- match
^@asked\[123\]: 1$
^@given: 1$

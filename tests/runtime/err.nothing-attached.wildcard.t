If a wildcard is all there is and none of it can be attached, that is an error.
--- prog
kprobe:vfs_read* { @ = count(); }
--- needs
root
!kprobe
--- exit
3
--- stderr
ktrace: error: none of the probes could be attached [nothing-attached]
stdin:1:1: warning: probe 'kprobe:vfs_read': the kernel has no kprobes: Operation not supported [attach]
    1 | kprobe:vfs_read* { @ = count(); }
      | ^~~~~~~~~~~~~~~~
hint: this kernel is built without what this probe type needs

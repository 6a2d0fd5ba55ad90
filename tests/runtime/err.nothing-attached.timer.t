A timer does not make up for a wildcard of which nothing can be attached: there is nothing to wait for.
--- prog
kprobe:vfs_read* { @ = count(); } interval:s:1 { exit(); }
--- needs
root
!kprobe
--- exit
3
--- stderr
ktrace: error: none of the probes could be attached [nothing-attached]
stdin:1:1: warning: probe 'kprobe:vfs_read': the kernel has no kprobes: Operation not supported [attach]
    1 | kprobe:vfs_read* { @ = count(); } interval:s:1 { exit(); }
      | ^~~~~~~~~~~~~~~~
hint: this kernel is built without what this probe type needs

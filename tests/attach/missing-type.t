Where the kernel is built without kprobes, missing_probes covers them: the script runs with its other probes.
--- cmd
run() { echo "$1"; "$KTRACE" -q -e "config = { missing_probes = $1 } kprobe:vfs_read { @ = count(); } interval:ms:1 { exit(); }" 2>&1; }
run error; echo "status $?"
run warn
run ignore
--- needs
root
!kprobe
--- stdout
error
stdin:1:37: error: probe 'kprobe:vfs_read': the kernel has no kprobes: Operation not supported [attach]
    1 | config = { missing_probes = error } kprobe:vfs_read { @ = count(); } interval:ms:1 { exit(); }
      |                                     ^~~~~~~~~~~~~~~
hint: this kernel is built without what this probe type needs
status 3
warn
stdin:1:36: warning: probe 'kprobe:vfs_read': the kernel has no kprobes: Operation not supported [attach]
    1 | config = { missing_probes = warn } kprobe:vfs_read { @ = count(); } interval:ms:1 { exit(); }
      |                                    ^~~~~~~~~~~~~~~
hint: this kernel is built without what this probe type needs


ignore



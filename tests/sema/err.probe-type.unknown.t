A probe type that does not exist; the one that was meant is named.
--- prog
kprob:vfs_read { }
--- exit
1
--- stderr
stdin:1:1: error: there is no probe type 'kprob' [probe-type]
    1 | kprob:vfs_read { }
      | ^~~~~~~~~~~~~~
hint: did you mean 'kprobe'?

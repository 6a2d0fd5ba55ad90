A kernel that has no fentry programs refuses them without a word of the verifier.
--- prog
fentry:vfs_read { @ = count(); }
--- needs
root
btf
!fentry
--- exit
3
--- stderr
stdin:1:1: error: probe 'fentry:vmlinux:vfs_read': the kernel does not take the program: Operation not permitted [load]
    1 | fentry:vfs_read { @ = count(); }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
hint: the kernel's lockdown, a security module or whoever built the kernel may forbid this probe type

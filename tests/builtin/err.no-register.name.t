A register that there is not.
--- prog
kprobe:vfs_read { print(reg("eax9")); }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:1:29: error: this machine has no register 'eax9' [no-register]
    1 | kprobe:vfs_read { print(reg("eax9")); }
      |                             ^~~~~~
hint: such as ax, bx, cx, dx, si, di, bp, sp, ip, r8 ... r15 and flags

Words whose meaning depends on the kind of machine: macros, constants, registers, arguments.
--- cmd
cat >words.bt <<'EOF'
#ifdef __aarch64__
#define KIND 64
#elif defined(__x86_64__)
#define KIND 86
#endif
begin { @ = KIND + O_DIRECTORY; }
EOF
for host in arm64 small; do
	k() { "$KTRACE" --host "$TESTS/host/$host" "$@"; }
	k -d fold words.bt | grep -oE '[0-9]{3,}'
	k --check -e 'kprobe:vfs_read { @ = reg("x30"); }'
	k --check -e 'kprobe:vfs_read { @ = reg("di"); }'
	k --check -e 'kprobe:vfs_read { @ = arg7; }'
	k --info | grep Arch
done 2>&1
--- stdout
16448
stdin:1:27: error: this machine has no register 'di' [no-register]
    1 | kprobe:vfs_read { @ = reg("di"); }
      |                           ^~~~
hint: such as x0 ... x30 (or r0 ... r30), fp, lr, sp, pc and pstate
  Arch: aarch64
65622
stdin:1:27: error: this machine has no register 'x30' [no-register]
    1 | kprobe:vfs_read { @ = reg("x30"); }
      |                           ^~~~~
hint: such as ax, bx, cx, dx, si, di, bp, sp, ip, r8 ... r15 and flags
stdin:1:23: error: only 6 arguments can be had here [no-argument]
    1 | kprobe:vfs_read { @ = arg7; }
      |                       ^~~~
  Arch: x86_64

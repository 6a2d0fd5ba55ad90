A builtin that needs the kernel's types, and a kernel without.
--- prog
begin { print(ppid); }
--- args
--host "$TESTS/host/poor" --check -
--- exit
3
--- stderr
stdin:1:15: error: 'ppid' needs the kernel's type information (BTF) [needs-btf]
    1 | begin { print(ppid); }
      |               ^~~~

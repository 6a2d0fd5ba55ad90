KTRACE_BTF and BPFTRACE_BTF name a file with the kernel's types, the first one wins; what holds none is told.
--- cmd
types=$TESTS/host/small/btf/vmlinux
prog='begin { print(sizeof(struct task_struct) > 8); }'
KTRACE_BTF=$types "$KTRACE" --check -d points -e "$prog" | grep -c program
KTRACE_BTF=$types BPFTRACE_BTF=nothing "$KTRACE" --check -e 'begin { print(sizeof(struct not_in_it)); }'
echo "status $?"
BPFTRACE_BTF=nothing "$KTRACE" --check -e "$prog"
echo "status $?"
echo words >text
KTRACE_BTF=text "$KTRACE" --check -e "$prog"
echo "status $?"
--- stdout
1
status 1
status 2
status 2
--- stderr
stdin:1:22: error: there is no type 'struct not_in_it' [undefined-type]
    1 | begin { print(sizeof(struct not_in_it)); }
      |                      ^~~~~~~~~~~~~~~~
ktrace: error: BPFTRACE_BTF 'nothing' has no types of a kernel (BTF) that can be read
hint: 'bpftool btf dump file FILE' shows what it holds
ktrace: error: KTRACE_BTF 'text' has no types of a kernel (BTF) that can be read
hint: 'bpftool btf dump file FILE' shows what it holds

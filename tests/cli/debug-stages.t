-d prints what a pass made; the names that bpftrace has for its stages are taken, too.
--- prog
begin { @x = 1; }
--- cmd
for stage in parse ast types codegen codegen-opt all; do
	"$KTRACE" -d $stage prog.bt >out 2>&1 || echo "status $?"
	wc -l <out | sed "s/[1-9][0-9]*/some/;s/^/$stage: /"
done
"$KTRACE" -d names -d plan prog.bt >both
for stage in names plan; do
	"$KTRACE" -d $stage prog.bt
done | cmp - both && echo "several: all of them"
--- needs
root
--- stdout
parse: some
ast: some
types: some
codegen: some
codegen-opt: some
all: some
several: all of them

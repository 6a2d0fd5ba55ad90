A watchpoint counts every store of all threads of the command, those started later too; rw counts loads as well. A virtual machine may lose its debug registers when it is preempted (perf stat counts short there too), so a count that falls short is taken again.
--- counts
watchpoint
--- cmd
exactly() {
	for try in 1 2 3 4 5 6 7 8 9 10; do
		"$KTRACE" -q -c "$TARGETS/watch 100" -e "$2" >out 2>&1
		grep -qF "$1" out && break
	done
	sort out
}
exactly ': 200' 'watchpoint:0x10000000:8:w { @stores = count(); @[comm, probe] = count(); }'
exactly ': 400' 'watchpoint:0x10000000:8:rw, w:0x10000008:8:w { @[probe] = count(); }'
--- needs
root
--- filter
s/(0x10000008:8:w\]): [1-9][0-9]{2}$/\1: 100 or, in QEMU, more/
--- stdout


@[watch, watchpoint:0x10000000:8:w]: 200
@stores: 200


@[watchpoint:0x10000000:8:rw]: 400
@[watchpoint:0x10000008:8:w]: 100 or, in QEMU, more

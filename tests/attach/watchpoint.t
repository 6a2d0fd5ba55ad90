A watchpoint counts every store of all threads of the command, those started later too; rw counts loads as well.
--- cmd
"$KTRACE" -q -c "$TARGETS/watch 100" -e 'watchpoint:0x10000000:8:w { @stores = count(); @[comm, probe] = count(); }'
"$KTRACE" -q -c "$TARGETS/watch 100" -e 'watchpoint:0x10000000:8:rw, w:0x10000008:8:w { @[probe] = count(); }'
--- needs
root
--- filter
s/(0x10000008:8:w\]): [1-9][0-9]{2}$/\1: 100 or, in QEMU, more/
--- stdout


@[watch, watchpoint:0x10000000:8:w]: 200
@stores: 200


@[watchpoint:0x10000008:8:w]: 100 or, in QEMU, more
@[watchpoint:0x10000000:8:rw]: 400

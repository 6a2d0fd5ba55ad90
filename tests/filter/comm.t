--comm: only events of threads with that name, whatever the probe: the whole name, one end or the middle of it.
--- cmd
cp "$TARGETS/syscalls" kt_alpha
cp "$TARGETS/syscalls" kt_alphabet
cp "$TARGETS/syscalls" a_fifteen_bytes
cat >all <<END
./kt_alpha 10
./kt_alphabet 20
./a_fifteen_bytes 40
END
count() {
	echo "$1"
	"$KTRACE" -q --follow --comm "$1" -c "sh all" -e '
	tracepoint:syscalls:sys_enter_getegid { @tracepoint = count(); }
	tracepoint:syscalls:sys_exit_getegid { @exit[args.ret == 0] = count(); }
	rawtracepoint:sys_enter /args.id == 108/ { @raw = count(); }
	begin { @always = 1; }' | grep .
}
count kt_alpha
count 'kt_alpha*'
count '*_fif*bytes'
count '*t'
count 'kt_alph'
--- needs
root
tracefs
tp_btf
--- stdout
kt_alpha
@always: 1
@exit[true]: 10
@raw: 10
@tracepoint: 10
kt_alpha*
@always: 1
@exit[true]: 30
@raw: 30
@tracepoint: 30
*_fif*bytes
@always: 1
@exit[true]: 40
@raw: 40
@tracepoint: 40
*t
@always: 1
@exit[true]: 20
@raw: 20
@tracepoint: 20
kt_alph
@always: 1

USDT arguments in all forms of operands: register, constant, memory by frame, table by index, symbol, pointer.
--- counts
usdt
--- cmd
# What an earlier case attached may still be in the kernel's hands.
until [ "$("$TARGETS/usdt" 1)" = "0 of 1 guarded" ]; do sleep 0.2; done
"$KTRACE" -q -c "$TARGETS/usdt 100" -e "usdt:$TARGETS/usdt:ktrace_test:forms {
	@n = count(); @register = sum((int64)arg0); @constant = arg1; @frame = sum((int64)arg2);
	@table = sum(arg3); @symbol = arg4; @text = str(arg5); }"
--- needs
root
uprobe
--- stdout
0 of 100 guarded


@constant: 5
@frame: -4950
@n: 100
@register: -4950
@symbol: 107
@table: 2500
@text: some text

Of a large buffer ktrace has a part in its memory that moves along: through several rounds of the buffer each event is what was
sent, short or long, in order, and none is missing but those told as lost.
--- prog
tracepoint:syscalls:sys_enter_getegid /comm == "window-calls"/ {
	@n++;
	printf("%lld %s\n", @n, @n % 3 ? "short" : "a long text, so that records of two lengths lie in the buffer and some of them across each border: abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz");
}
--- cmd
cp "$TARGETS/syscalls" window-calls
KTRACE_NOTIFY_ATTACHED=1 "$KTRACE" -q prog.bt >out 2>err & tracer=$!
until grep -qs KTRACE_NOTIFY_ATTACHED out; do sleep 0.1; done
./window-calls 400000
kill -INT $tracer; wait $tracer
awk '
	/^[0-9]/ { lines++; bad += $1 <= last || length($0) - length($1) != ($1 % 3 ? 6 : 180); last = $1 }
	/^Lost/ { lost += $2 }
	/^@n/ { sent = $2 }
	END { print sent, lines + lost, bad + 0, (lines > 1000) }' out err
--- needs
root
tracefs
--- timeout
90
--- stdout
400000 400000 0 1

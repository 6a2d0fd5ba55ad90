print(@m); clear(@m) in one action takes away what was printed and no more, of maps with keys too: what the intervals print adds up to the number of calls made, while all CPUs count.
--- cmd
cp "$TARGETS/syscalls" keyed-calls
cat >prog.bt <<'END'
tracepoint:syscalls:sys_enter_getegid /comm == "keyed-calls"/ {
	@n[cpu] = count(); @t[pid] = sum(3); @h[comm] = hist(5); @s[tid, comm] = stats(2);
	@i[cpu]++; @a[tid, cpu] = avg(7); @one++;
}
interval:ms:10 {
	print(@n); clear(@n);
	print(@t); print(@h); print(@s); print(@i); print(@a); print(@one);
	@ticks++;
	clear(@t); clear(@h); clear(@s); zero(@i); clear(@a); clear(@one);
}
END
"$KTRACE" -f json prog.bt >out 2>err & tracer=$!
until grep -qs attached_probes out 2>/dev/null; do sleep 0.1; done
workers=
for i in $(seq "$(nproc)"); do ./keyed-calls 500000 & workers="$workers $!"; done
wait $workers
kill -INT $tracer; wait $tracer
cat err
jq -s --argjson n "$(($(nproc) * 500000))" '
	def of(name; f): [.[] | .data[name]? | select(. != null) | f] | add;
	(of("@n"; add) == $n), (of("@t"; add) == 3 * $n), (of("@h"; .[] | map(.count) | add) == $n),
	(of("@s"; [.[].count] | add) == $n), (of("@i"; add) == $n), (of("@one"; .) == $n),
	([.[] | select(.data["@n"]? != null)] | length > 3)' out
--- needs
root
tracefs
cmd:jq
--- timeout
90
--- stdout
true
true
true
true
true
true
true

print(@m); clear(@m) in one action takes away what was printed and no more: what the intervals print adds up to the total, while all CPUs count.
--- cmd
cat >prog.bt <<'EOF'
tracepoint:syscalls:sys_enter_getegid /comm == "syscalls"/ {
	@n = count(); @t = sum(3); @h = hist(5); @all = count();
}
interval:ms:10 { print(@n); clear(@n); print(@t); clear(@t); print(@h); clear(@h); }
EOF
"$KTRACE" -f json prog.bt >out 2>err & tracer=$!
until grep -qs attached_probes out 2>/dev/null; do sleep 0.1; done
workers=
for i in $(seq "$(nproc)"); do "$TARGETS/syscalls" 500000 & workers="$workers $!"; done
wait $workers
kill -INT $tracer; wait $tracer
jq -s --argjson least "$(($(nproc) * 500000))" '
	def sum_of(f): [.[] | .data | f | select(. != null)] | add;
	sum_of(.["@all"]) as $all | ($all >= $least / 2), (sum_of(.["@n"]) == $all),
	(sum_of(.["@t"]) == 3 * $all),
	(sum_of(.["@h"] | if . then map(.count) | add else null end) == $all),
	([.[] | select((.data["@n"]? // 0) != 0)] | length > 3)' out
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

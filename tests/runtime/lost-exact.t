Starved of time, with a buffer far too small, ktrace tells exactly how many events were lost: those sent by all CPUs are those printed and those lost.
--- cmd
cp "$TARGETS/syscalls" lossy-calls
cat >prog.bt <<'END'
config = { perf_rb_pages = 8 }
tracepoint:syscalls:sys_enter_getegid /comm == "lossy-calls"/ {
	@sent = count();
	printf("%s %d %lld\n", comm, cpu, nsecs);
}
END
"$KTRACE" -f json prog.bt >out 2>err & tracer=$!
until grep -qs attached_probes out 2>/dev/null; do sleep 0.1; done
workers=
for i in $(seq "$(nproc)"); do ./lossy-calls 100000 & workers="$workers $!"; done
for i in 1 2 3; do kill -STOP $tracer; sleep 0.1; kill -CONT $tracer; sleep 0.02; done
wait $workers
kill -INT $tracer; wait $tracer
cat err
jq -s --argjson n "$(($(nproc) * 100000))" '
	([.[] | select(.type == "printf")] | length) as $printed |
	([.[] | select(.type == "lost_events") | .count] | add) as $lost |
	($printed + $lost == $n), ($lost > 0), ($printed > 0),
	(map(.data["@sent"]? | select(. != null)) == [$n])' out
--- needs
root
tracefs
cmd:jq
--- timeout
60
--- stdout
true
true
true
true

Every line of -f json is what docs/json-schema.json says, as a real validator sees it: every type of line, and messages of the compiler.
--- cmd
run() { "$KTRACE" -f json "$@" >>lines 2>>messages; }
run -e 'begin { @n = 3; @k[1, "a\"b"] = -4; @h = hist(1); @l[2] = lhist(5, 0, 10, 1); @s = stats(5); @t = tseries(5, 1ms, 3); @u[1] = tseries(-5, 1s, 3); @d = stddev(1); @d = stddev(1 << 62); @d = stddev(1 << 62); @d = stddev(1 << 62);  @d = stddev(1 << 62); @a[1] = avg(-2);
	@b = buf("xyz"); @e[comm] = hist(1 << 62); @c = count(); @y = (1, (true, "x")); print(@k); print((uint64)-1); exit(); }'
run -e 'begin { printf("text \x01\xff %d\n", 1); time("%H\n"); print((1, "two", pid > 0)); print(curtask); errorf("e"); warnf("w"); cat("/nowhere"); cat("/proc/loadavg"); exit(); }'
run -e 'config = { hist_quantiles = true } begin { @h = hist(1); @k[1] = lhist(5, 0, 3, 1); exit(); }'
run --unsafe -e 'begin { system("echo x"); $r = (a = 1, b = "c"); print($r); print(kstack(2)); exit(3); }'
run --test -e 'test:good { return 0; } test:bad { errorf("no"); return 1; }'
run --bench -e 'bench:nothing { $x = 1; }'
run -k -e 'config = { perf_rb_pages = 1 } begin { for ($i : 0..500) { printf("%d", $i); } @m = *(uint64 *)8; exit(); }'
run -e 'let @m = hash(1); begin { @m[1] = 1; @m[2] = 2; exit(); }'
run -e 'begin { $argv = (uint64 *)0; join($argv); exit(); }'
run -e 'begin { @x = 1; @x = "s"; print($y); }'
run -e 'begin { let $x; printf("\n"); exit(); unroll(2) { @++; } }'
sed 's/^/stderr: /;/"level"/d' messages
python3 "$TESTS/printing/lines.py" "$TESTS/../docs/json-schema.json" lines
python3 "$TESTS/printing/lines.py" "$TESTS/../docs/json-schema.json" --diagnostics messages
for line in '{"type": "map"}' '{"type": "printf", "data": 1}' '{"type": "other", "data": ""}'; do
	echo "$line" >wrong
	python3 "$TESTS/printing/lines.py" "$TESTS/../docs/json-schema.json" wrong >/dev/null &&
		echo "valid, and should not be: $line"
done
jq -e . <lines >/dev/null && jq -e . <messages >/dev/null && echo "jq reads it"
--- timeout
120
--- needs
root
cmd:python3
cmd:jsonschema
cmd:jq
--- stdout
attached_probes benchmark_result cat errorf helper_error hist join lost_events map printf runtime_error stats syscall test_result time tseries value warnf
error warning
jq reads it

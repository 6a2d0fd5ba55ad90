Every line of -f json is what docs/json-schema.json says, as a real validator sees it.
--- cmd
run() { "$KTRACE" -f json "$@" >>lines 2>/dev/null; }
run -e 'begin { @n = 3; @k[1, "a\"b"] = -4; @h = hist(1); @l[2] = lhist(5, 0, 10, 1); @s = stats(5); @a[1] = avg(-2);
	@b = buf("xyz"); @e[comm] = hist(1 << 62); @c = count(); @y = (1, (true, "x")); print(@k); print((uint64)-1); exit(); }'
run -e 'begin { printf("text \x01\xff %d\n", 1); time("%H\n"); print((1, "two", pid > 0)); print(curtask); errorf("e"); warnf("w"); cat("/nowhere"); cat("/proc/loadavg"); exit(); }'
run --unsafe -e 'begin { system("echo x"); print({ .a = 1, .b = "c" }); print(kstack(2)); exit(3); }'
run --test -e 'test:good { return 0; } test:bad { errorf("no"); return 1; }'
run --bench -e 'bench:nothing { $x = 1; }'
python3 - "$TESTS/../docs/json-schema.json" <<'EOF'
import json, sys
from jsonschema import Draft202012Validator
schema = json.load(open(sys.argv[1]))
Draft202012Validator.check_schema(schema)
check, seen = Draft202012Validator(schema), set()
for line in open("lines", encoding="utf-8"):
    record = json.loads(line)
    seen.add(record["type"])
    for error in check.iter_errors(record):
        print(line, error.message)
for line in ('{"type": "map"}', '{"type": "printf", "data": 1}', '{"type": "other", "data": ""}'):
    if check.is_valid(json.loads(line)):
        print("valid, and should not be:", line)
print(" ".join(sorted(seen)))
EOF
--- needs
root
cmd:python3
cmd:jsonschema
--- stdout
attached_probes benchmark_result cat errorf hist map printf stats test_result time value warnf

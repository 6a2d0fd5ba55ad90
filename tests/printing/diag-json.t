--diag json has all of a message: its place, tag, notes with theirs, hints, where it was expanded from; and that there were too many.
--- prog
macro twice(x) { x + "a" }
begin { @a = 1; @a = "text"; print(twice(1)); print(curtask->pidd); }
--- needs
cmd:python3
cmd:jsonschema
--- cmd
"$KTRACE" --host "$TESTS/host/small" --diag json --check - >out 2>messages
echo "status $?"
cat messages
awk 'BEGIN { printf "begin { "; for (i = 0; i < 30; i++) printf "$x%d++; print($y%d); ", i, i; print "}" }' >many.bt
"$KTRACE" --diag json --check many.bt 2>many
wc -l <many
tail -n 1 many
python3 "$TESTS/printing/lines.py" "$TESTS/../docs/json-schema.json" --diagnostics messages many
--- stdout
status 1
{"level": "error", "tag": "map-type", "file": "stdin", "line": 2, "col": 17, "end_col": 28, "message": "'@a' holds integers, cannot assign a string", "notes": [{"file": "stdin", "line": 2, "col": 9, "end_col": 11, "message": "'@a' became an integer here"}], "hints": []}
{"level": "error", "tag": "member", "file": "stdin", "line": 2, "col": 53, "end_col": 66, "message": "'struct task_struct' has no member 'pidd'", "notes": [], "hints": ["did you mean 'pid'?"]}
{"level": "error", "tag": "operand", "file": "stdin", "line": 1, "col": 18, "end_col": 25, "message": "cannot apply '+' to an integer and a string", "notes": [{"file": "stdin", "line": 2, "col": 36, "end_col": 44, "message": "expanded from here"}], "hints": []}
21
{"level": "note", "message": "too many errors"}
error note

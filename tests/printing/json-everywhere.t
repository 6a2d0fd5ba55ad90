What any case of printing/ and runtime/ prints is valid with -f json, too.
--- cmd
cat >json-ktrace <<'END'
#!/bin/sh
exec "$REAL" -f json -o "$LINES/$$.json" "$@"
END
chmod +x json-ktrace
mkdir lines
unset BLESS
export REAL="$KTRACE" LINES="$PWD/lines" KTRACE="$PWD/json-ktrace"
# left out: cases with a format or an output file of their own, and slow ones
grep -LE -e '(^| )(-f|--format|-o|--diag) |json-ktrace|seq 50' "$TESTS"/printing/*.t "$TESTS"/runtime/*.t |
	xargs -P 4 -n 1 timeout 60 sh "$TESTS/run.sh" >/dev/null 2>&1
set -- lines/*.json
[ $# -ge 30 ] || echo "only $# programs were run"
python3 "$TESTS/printing/lines.py" "$TESTS/../docs/json-schema.json" "$@" | sed '$d'
for file; do
	[ ! -s "$file" ] || jq -e . "$file" >/dev/null || echo "$file: jq does not read it"
done
--- needs
root
cmd:python3
cmd:jsonschema
cmd:jq
--- timeout
170

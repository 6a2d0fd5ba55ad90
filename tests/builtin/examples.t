The example of every row compiles, except where it names what this machine does not have.
--- cmd
"$KTRACE" help | sed -n '/^builtins/,/^probe types/s/^  //p' | tr ' ' '\n' | sort -u >names
[ "$(wc -l <names)" -gt 60 ] || echo "only $(wc -l <names) names"
while IFS= read -r name; do
	"$KTRACE" help "$name" | sed -n 's/^ *example: //p' >examples
	[ -s examples ] || echo "$name has no example"
	while IFS= read -r example; do
		"$KTRACE" --check --unsafe -e "$example" >/dev/null 2>messages ||
			grep -qE '\[(no-symbol|needs-kernel|probe-missing|probe-binary|probe-needs)\]' messages ||
			{ echo "$name: $example"; cat messages; }
	done <examples
done <names
--- timeout
150
--- needs
root
tracefs
btf

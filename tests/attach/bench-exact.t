A benchmark's body runs exactly as often as the table says.
--- counts
bench
--- cmd
"$KTRACE" -q --bench -e 'bench:one { @one = count(); } bench:two { @two = count(); }' >out
for name in one two; do
	[ "$(awk -v n=$name '$1 == n { print $3 }' out)" = "$(sed -n "s/^@$name: //p" out)" ] && echo "$name: as many"
done
--- needs
root
--- stdout
one: as many
two: as many

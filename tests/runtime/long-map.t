A long map is printed while it is read: each of its rows comes once, in order, with its own value, in each format, also of
a map that is taken away by the printing; print(@m, 3) has the greatest three.
--- prog
config = { max_map_keys = 300000 }
begin {
	for ($i : 0..200000) {
		@v[$i] = $i * 7919 % 200003;
		@c[$i / 1000, "key", $i] = count();
		@s[$i] = "text";
	}
	print(@v, 3);
	@c[0, "key", 0] = count();
	print(@c, 2);
	print(@c); clear(@c);
}
--- cmd
"$KTRACE" -q prog.bt >out || exit 1
head -5 out
awk -F '[], :[]+' '
	$1 == "@v" && NR > 3 {
		v++; bad += $3 < last || $3 != $2 * 7919 % 200003 || seen[$2]++; last = $3
	}
	$1 == "@s" { bad += $2 != s++ || $3 != "text" }
	$1 == "@c" && NR > 5 {
		c++
		bad += $4 != c % 200000 || $5 != ($4 ? 1 : 2) || $2 != int($4 / 1000)
	}
	END { print v, s, c, bad + 0 }' out
"$KTRACE" -q -f json prog.bt >out || exit 1
jq -c '.data | to_entries[] | [.key, (.value | length), (.value | [.[] | numbers] | add)]' out
"$KTRACE" -q -f csv prog.bt | awk -F , '$1 == "@v" { seen[$2]++ } END { print length(seen) }'
--- needs
loop
root
cmd:jq
--- timeout
120
--- stdout
@v[197932]: 200000
@v[65287]: 200001
@v[132645]: 200002
@c[199, key, 199999]: 1
@c[0, key, 0]: 2
200000 200000 200000 0
["@v",3,600003]
["@c",2,3]
["@c",200000,200001]
["@s",200000,null]
["@v",200000,19999947508]
200000

-f folded of odd names, as flamegraph.pl takes them apart: each line has frames with names, printable, and a number at its end.
--- prog
begin {
	@k[""] = 1; @k[" a "] = 2; @k["x;y"] = 3; @k["say \"x\" 7"] = 4; @k["a\nb"] = 6; @k["a\r\nb\t\x01\x7f"] = 7;
	@k["\xff\xfe"] = 9; @k["\xc3\xa4"] = 10; @k["<&>"] = 11; @k["name+16"] = 12; @k["#"] = 13; @k["12 34"] = 14;
	@t["a;b", ("c", (1, "d;")), true] = 5; @e["", "", ""] = 6; @n["below"] = -1; @n["zero"] = 0; @h[1] = hist(1);
	@text["x"] = "y"; @v["x"] = (1, 2); @c["count"] = count(); @s["sum"] = sum(3); @m["min"] = min(4); @a["avg"] = avg(5);
	@u["huge"] = (uint64)-1; @d["stats"] = stats(3); @b[buf(" ;\x00a", 4)] = 8; @st[kstack(0 + 1), "x"] = 0;
	@keyless = 7; clear(@st);
	exit();
}
--- cmd
"$KTRACE" -q -f folded prog.bt >out || exit 1
python3 "$TESTS/printing/odd.py" folded out
--- needs
root
cmd:python3
--- stdout
['avg'] 5
[' :\\x00a'] 8
['count'] 1
['-', '-', '-'] 6
['-'] 1
[' a '] 2
['x:y'] 3
['say "x" 7'] 4
['a b'] 6
['a  b   '] 7
['\ufffd\ufffd'] 9
['\xe4'] 10
['<&>'] 11
['name+16'] 12
['#'] 13
['12 34'] 14
['min'] 4
['zero'] 0
['sum'] 3
['a:b', '(c, (1, d:))', 'true'] 5
['huge'] 18446744073709551615

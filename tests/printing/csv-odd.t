-f csv of odd text, as a strict reader of RFC 4180 and UTF-8 gets it: quotes, commas, ends of lines, semicolons, blanks, nothing,
bytes that are no UTF-8, text cut in the middle of a character, as keys and as values; and values of every kind.
--- prog
config = { max_strlen = 9; unstable_tseries = enable }
begin {
	@k[""] = 1; @k[" a "] = 2; @k["x,y"] = 3; @k["say \"x\""] = 4; @k["\""] = 5; @k["a\nb"] = 6; @k["a\r\nb"] = 7;
	@k[";"] = 8; @k["\xff\xfe"] = 9; @k["\xc3\xa4"] = 10; @k["tab\t"] = 11; @k["'"] = 12; @k["="] = 13;
	@k["12345678\xc3\xa4"] = 14;
	@t["a,b", ("c", (1, "d\"")), true] = "x,\"\ny";
	@v[1] = (1, "a,\"b\"", (2, "c")); @w[1] = (a = "x,", b = 2);
	@neg[-1] = -9223372036854775808; @big[1] = (uint64)-1; @b = buf("a,\"\x00\xff", 5); @h["a\nb"] = hist(-1);
	@h["a\nb"] = hist(5); @l[1] = lhist(7, 0, 5, 5); @s["x,y"] = stats(-3); @a = avg(7); @d["\""] = stddev(4);
	@z = true; @p = (uint8 *)16; @e[comm == "", 5] = count(); @ts["a,b"] = tseries(5, 1s, 2, "max");
	printf("a \"b\", %c\n\n", 0); printf(""); printf("\n"); print("x\xffy"); print((1, "a,b")); print((a = 1, b = "c,d"));
	exit();
}
--- cmd
"$KTRACE" -q -f csv prog.bt >out || exit 1
python3 "$TESTS/printing/odd.py" csv out | sed -E "s/'20[0-9T:-]+Z'/TIME/"
--- needs
root
cmd:python3
--- stdout
['printf', 'a "b", \ufffd\n']
['printf', '']
['printf', '']
['value', 'x\ufffdy']
['value', '1', 'a,b']
['value', '{ .a = 1, .b = c,d }']
['@a', '7']
['@b', 'a,"\\x00\\xff']
['@big', '1', '18446744073709551615']
['@d', '"', '1', '4', '4', '0.000']
['@e', 'false', '5', '1']
['@h', 'a\nb', '', '-1', '1']
['@h', 'a\nb', '0', '0', '0']
['@h', 'a\nb', '1', '1', '0']
['@h', 'a\nb', '2', '3', '0']
['@h', 'a\nb', '4', '7', '1']
['@k', '', '1']
['@k', ' a ', '2']
['@k', 'x,y', '3']
['@k', 'say "x"', '4']
['@k', '"', '5']
['@k', 'a\nb', '6']
['@k', 'a\r\nb', '7']
['@k', ';', '8']
['@k', '\ufffd\ufffd', '9']
['@k', '\xe4', '10']
['@k', 'tab\t', '11']
['@k', "'", '12']
['@k', '=', '13']
['@k', '12345678\xe4', '14']
['@l', '1', '5', '', '1']
['@neg', '-1', '-9223372036854775808']
['@p', '0x10']
['@s', 'x,y', '1', '-3', '-3']
['@t', 'a,b', '(c, (1, d"))', 'true', 'x,"\ny']
['@ts', 'a,b', TIME, '5']
['@v', '1', '(1, a,"b", (2, c))']
['@w', '1', '{ .a = x,, .b = 2 }']
['@z', 'true']

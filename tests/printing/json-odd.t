-f json of odd text and extreme numbers: every line is valid UTF-8 and as the schema says, and jq gets each key and value back.
--- prog
config = { max_strlen = 9 }
begin {
	@k[""] = 1; @k[" a "] = 2; @k["x,y"] = 3; @k["say \"x\""] = 4; @k["\\"] = 5; @k["a\nb"] = 6; @k["a\r\tb"] = 7;
	@k["\x01\x1f\x7f"] = 8; @k["\xff\xfe"] = 9; @k["\xc3\xa4"] = 10; @k["\xed\xa0\x80"] = 11; @k["\xc0\x80"] = 12;
	@k["12345678\xc3\xa4"] = 14; @k["\xf4\x90\x80\x80"] = 15; @k["</script>"] = 16; @k["\xf0\x9f\x98\x80"] = 17;
	@t["a,b", ("c", (1, "d\"")), true] = "x,\"\ny";
	@v[1] = (1, "a,\"b\xff", (2, "c")); @w[1] = (a = "x\n", b = 2);
	@i[1] = 9007199254740992; @i[2] = 9007199254740993; @i[3] = -9007199254740993; @i[4] = -9223372036854775808;
	@i[5] = 9223372036854775807; @u[1] = (uint64)-1; @u[2] = (uint64)1 << 63; @p = (uint8 *)-1;
	@s["\""] = sum(9223372036854775807); @a["\n"] = stats(9223372036854775807); @a["\n"] = stats(9223372036854775807);
	@m = max((uint64)-1); @h["\xff"] = hist((uint64)-1); @h["\xff"] = hist(-1); @b = buf("\x00\xff\"", 3); @z[true] = false;
	@l[1] = lhist(-9223372036854775807, 0, 5, 5); @d = stddev(9223372036854775807);
	printf("\xff\"\\\n%c\n", 0); print("x\xffy"); print((1, "a,b\x02")); print((a = 1, b = "c\xffd"));
	errorf("\xff \"quoted\"\n");
	exit();
}
--- cmd
"$KTRACE" -q -f json prog.bt >out || exit 1
python3 "$TESTS/printing/lines.py" "$TESTS/../docs/json-schema.json" out
jq -ac 'if .msg then .msg else .data end' out
--- needs
root
cmd:python3
cmd:jsonschema
cmd:jq
--- stdout

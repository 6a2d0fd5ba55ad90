-f json of odd text and extreme numbers: every line is valid UTF-8 and as the schema says, and jq gets each key and value back.
--- prog
config = { max_strlen = 9 }
begin {
	@k[""] = 1; @k[" a "] = 2; @k["x,y"] = 3; @k["say \"x\""] = 4; @k["\\"] = 5; @k["a\nb"] = 6; @k["a\r\tb"] = 7;
	@k["\x01\x1f\x7f"] = 8; @k["\xff\xfe"] = 9; @k["\xc3\xa4"] = 10; @k["\xed\xa0\x80"] = 11; @k["\xc0\x80x"] = 12;
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
errorf hist map printf stats value
"\ufffd\"\\\n\u0000\n"
"x\ufffdy"
[1,"a,b\u0002"]
{"a":1,"b":"c\ufffdd"}
"\ufffd \"quoted\"\n"
{"@a":{"\n":{"count":2,"average":-1,"total":-2}}}
{"@b":[0,-1,34]}
{"@d":{"count":1,"average":"9223372036854775807","stddev":0,"total":"9223372036854775807"}}
{"@h":{"\ufffd":[{"max":-1,"count":2}]}}
{"@i":{"4":-9223372036854776000,"3":"-9007199254740993","1":9007199254740992,"2":"9007199254740993","5":"9223372036854775807"}}
{"@k":{"":1," a ":2,"x,y":3,"say \"x\"":4,"\\":5,"a\nb":6,"a\r\tb":7,"\u0001\u001f\u007f":8,"\ufffd\ufffd":9,"\u00e4":10,"\ufffd\ufffd\ufffd":11,"\ufffd\ufffdx":12,"12345678\u00e4":14,"\ufffd\ufffd\ufffd\ufffd":15,"</script>":16,"\ud83d\ude00":17}}
{"@l":{"1":[{"max":-1,"count":1}]}}
{"@m":"18446744073709551615"}
{"@p":"18446744073709551615"}
{"@s":{"\"":"9223372036854775807"}}
{"@t":{"a,b,(c,(1,d\")),true":"x,\"\ny"}}
{"@u":{"2":9223372036854776000,"1":"18446744073709551615"}}
{"@v":{"1":[1,"a,\"b\ufffd",[2,"c"]]}}
{"@w":{"1":{"a":"x\n","b":2}}}
{"@z":{"true":false}}

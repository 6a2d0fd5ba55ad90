-o takes what programs print, -f its form; what the prompt itself says stays on standard output.
--- cmd
"$KTRACE" -f json -o out --repl <<'END'
@x = 5
@x
begin { @y[1] = "a"; printf("%d\n", 7); }
.maps
END
echo "== out"
cat out
--- needs
root
--- stdout
@x  int8
@y[int8]  string[2]
== out
{"type": "map", "data": {"@x": 5}}
{"type": "printf", "data": "7\n"}
{"type": "map", "data": {"@y": {"1": "a"}}}

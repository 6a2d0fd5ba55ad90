A source line is probed where its code is, once in each function that it is in or was inlined into; the file may be the end of a path, a column tells statements of one line apart. A line without code, a file or debug information that is not there are told.
--- cmd
t=$TARGETS/inlined
count() {
	echo "$1"
	"$KTRACE" -q -c "$t x" -e "$1 { @[probe, ustack(1)] = count(); }" | sed '/^$/d; s/^/	/; s/+[0-9]*$/+N/'
}
line=$(grep -n 'leaf();$' "$TESTS/targets/inlined.cc" | cut -d: -f1)
count "uprobe:$t@inlined.cc:$line"
count "uprobe:$t@targets/inlined.cc:$line"
column=$(sed -n "${line}s/leaf.*//p" "$TESTS/targets/inlined.cc" | wc -c)
count "uprobe:$t@inlined.cc:$line:$column"
refuse() {
	"$KTRACE" --dry-run -q -e "$1 { }" 2>&1 | sed '/^ /d'
}
refuse "uprobe:$t@inlined.cc:$line:$((column + 1))"
refuse "uprobe:$t@inlined.cc:9999"
refuse "uprobe:$t@inlined.cc:1"
refuse "uprobe:$t@other.cc:1"
refuse "uprobe:$t@inlined.cc"
refuse "uprobe:$t@inlined.cc:leaf"
refuse "uretprobe:$t@inlined.cc:$line"
strip -o bare "$t"
refuse "uprobe:./bare@inlined.cc:$line"
--- timeout
120
--- needs
root
uprobe
cmd:strip
--- filter
s/[^ :']*\/targets\//…/g
--- stdout
uprobe:…inlined@inlined.cc:22
	@[uprobe:…inlined@inlined.cc:22, 
	        geom::again(int)+N
	]: 1
	@[uprobe:…inlined@inlined.cc:22, 
	        geom::outer(int)+N
	]: 1
uprobe:…inlined@targets/inlined.cc:22
	@[uprobe:…inlined@targets/inlined.cc:22, 
	        geom::again(int)+N
	]: 1
	@[uprobe:…inlined@targets/inlined.cc:22, 
	        geom::outer(int)+N
	]: 1
uprobe:…inlined@inlined.cc:22:2
	@[uprobe:…inlined@inlined.cc:22:2, 
	        geom::again(int)+N
	]: 1
	@[uprobe:…inlined@inlined.cc:22:2, 
	        geom::outer(int)+N
	]: 1
stdin:1:1: error: there is no code for line 22 of 'inlined.cc' in …inlined [probe-missing]
hint: did you mean 'uprobe:…inlined@inlined.cc:23'?
stdin:1:1: error: there is no code for line 9999 of 'inlined.cc' in …inlined [probe-missing]
hint: if it may be missing: 'config = { missing_probes = warn }'
stdin:1:1: error: there is no code for line 1 of 'inlined.cc' in …inlined [probe-missing]
hint: did you mean 'uprobe:…inlined@inlined.cc:7'?
stdin:1:1: error: there is no source file 'other.cc' in …inlined [probe-missing]
hint: if it may be missing: 'config = { missing_probes = warn }'
stdin:1:1: error: behind '@' stand a source file and the number of a line [probe-syntax]
hint: uprobe:BINARY:[cpp:]FUNCTION[+OFFSET], uprobe:BINARY:ADDRESS, uprobe:BINARY@FILE:LINE[:COLUMN], uprobe:mapped:NAME:[cpp:]FUNCTION, uprobe:buildid:HEX:[cpp:]FUNCTION
stdin:1:1: error: behind '@' stand a source file and the number of a line [probe-syntax]
hint: uprobe:BINARY:[cpp:]FUNCTION[+OFFSET], uprobe:BINARY:ADDRESS, uprobe:BINARY@FILE:LINE[:COLUMN], uprobe:mapped:NAME:[cpp:]FUNCTION, uprobe:buildid:HEX:[cpp:]FUNCTION
stdin:1:1: error: 'uretprobe' takes a function: lines do not return [probe-syntax]
stdin:1:1: error: ./bare has no debug information: its source lines are not known [no-lines]
hint: compile it with -g, or install the package with its debug symbols

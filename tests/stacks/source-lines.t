With show_debug_info user frames have their source line, and inlined functions lines of their own before the function that they are in; without it, nothing is looked up. The information may be in the binary (also compressed), in a debug file found by .gnu_debuglink, or in what dwz moved out of that.
--- cmd
show() {
	echo "$1 $2:"
	"$KTRACE" -q -c "$1" -e "config = { show_debug_info = true } uprobe:$1:leaf { printf(\"%s\", ustack($2)); }"
}
t=$TARGETS/inlined
"$KTRACE" -q -c "$t" -e "uprobe:$t:leaf { printf(\"%s\", ustack(3)); }"
cp "$t" inlined
show ./inlined 3
show ./inlined perf,3
objcopy --only-keep-debug "$t" linked.debug
objcopy -S --add-gnu-debuglink=linked.debug "$t" linked
show ./linked 3
objcopy --compress-debug-sections "$t" packed
show ./packed 3
cp linked.debug other.debug
dwz -m common linked.debug other.debug && show ./linked 3
printf '%s' 'folded: '
"$KTRACE" -q -f folded -c "$t" -e "config = { show_debug_info = true } uprobe:$t:leaf { @[ustack(3)] = count(); }"
--- timeout
120
--- needs
caller
root
uprobe
cmd:objcopy
cmd:dwz
--- filter
/^$/d
s/\+[0-9]+/+N/
s/@[^ ;]*\/targets\//@/g
s/^\t[0-9a-f]+ /\tADDR /
s/ \(\/.*\/inlined\)/ (here)/
--- stdout
        leaf+N
        geom::outer(int)+N
        main+N
./inlined 3:
        leaf+N@inlined.cc:12
        [inlined] geom::deepest(int)@inlined.cc:22
        [inlined] geom::box::middle(int)@inlined.cc:32
        geom::outer(int)+N@inlined.cc:42
        main+N@inlined.cc:59
./inlined perf,3:
	ADDR leaf+N@inlined.cc:12 (here)
	ADDR geom::deepest(int)@inlined.cc:22 (inlined)
	ADDR geom::box::middle(int)@inlined.cc:32 (inlined)
	ADDR geom::outer(int)+N@inlined.cc:42 (here)
	ADDR main+N@inlined.cc:59 (here)
./linked 3:
        leaf+N@inlined.cc:12
        [inlined] geom::deepest(int)@inlined.cc:22
        [inlined] geom::box::middle(int)@inlined.cc:32
        geom::outer(int)+N@inlined.cc:42
        main+N@inlined.cc:59
./packed 3:
        leaf+N@inlined.cc:12
        [inlined] geom::deepest(int)@inlined.cc:22
        [inlined] geom::box::middle(int)@inlined.cc:32
        geom::outer(int)+N@inlined.cc:42
        main+N@inlined.cc:59
./linked 3:
        leaf+N@inlined.cc:12
        [inlined] geom::deepest(int)@inlined.cc:22
        [inlined] geom::box::middle(int)@inlined.cc:32
        geom::outer(int)+N@inlined.cc:42
        main+N@inlined.cc:59
folded: main@inlined.cc:59;geom::outer(int)@inlined.cc:42;[inlined] geom::box::middle(int)@inlined.cc:32;[inlined] geom::deepest(int)@inlined.cc:22;leaf@inlined.cc:12 1

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
--- needs
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
        leaf+N@inlined.cc:11
        [inlined] geom::deepest(int)@inlined.cc:21
        [inlined] geom::box::middle(int)@inlined.cc:31
        geom::outer(int)+N@inlined.cc:41
        main+N@inlined.cc:50
./inlined perf,3:
	ADDR leaf+N@inlined.cc:11 (here)
	ADDR geom::deepest(int)@inlined.cc:21 (inlined)
	ADDR geom::box::middle(int)@inlined.cc:31 (inlined)
	ADDR geom::outer(int)+N@inlined.cc:41 (here)
	ADDR main+N@inlined.cc:50 (here)
./linked 3:
        leaf+N@inlined.cc:11
        [inlined] geom::deepest(int)@inlined.cc:21
        [inlined] geom::box::middle(int)@inlined.cc:31
        geom::outer(int)+N@inlined.cc:41
        main+N@inlined.cc:50
./packed 3:
        leaf+N@inlined.cc:11
        [inlined] geom::deepest(int)@inlined.cc:21
        [inlined] geom::box::middle(int)@inlined.cc:31
        geom::outer(int)+N@inlined.cc:41
        main+N@inlined.cc:50
./linked 3:
        leaf+N@inlined.cc:11
        [inlined] geom::deepest(int)@inlined.cc:21
        [inlined] geom::box::middle(int)@inlined.cc:31
        geom::outer(int)+N@inlined.cc:41
        main+N@inlined.cc:50
folded: main@inlined.cc:50;geom::outer(int)@inlined.cc:41;[inlined] geom::box::middle(int)@inlined.cc:31;[inlined] geom::deepest(int)@inlined.cc:21;leaf@inlined.cc:11 1

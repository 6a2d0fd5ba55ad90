cpp: takes C++ and Rust functions by their names in the source, in quotes: all of a name, without its parameters (then every overload) or without its return type, a pattern, an offset behind it; probe and -l show the whole name. Without cpp: only names of symbol tables are taken.
--- cmd
t=$TARGETS/shapes
count() {
	echo "$1"
	"$KTRACE" -q -c "$t" -e "$1 { @[probe] = count(); }" | sed '/^$/d; s/^/	/'
}
count "uprobe:$t:cpp:\"geom::shape::area\""
count "uprobe:$t:cpp:\"geom::shape::area(int)\""
count "uprobe:$t:cpp:\"geom::shape::area(long, char const*) const\""
count "uprobe:$t:cpp:\"geom::twice<int>\""
count "uprobe:$t:cpp:\"geom::*\""
count "uprobe:$t:cpp:\"shapes::newer::leaf\"+0"
count "uretprobe:$t:cpp:\"shapes::inner\""
"$KTRACE" -l "uprobe:$t:cpp:*"
"$KTRACE" --dry-run -q -e "uprobe:$t:cpp:\"geom::shape::volume\" { }"
"$KTRACE" --dry-run -q -e "uprobe:$t:\"geom::shape::area\" { }"
"$KTRACE" --dry-run -q -e "uprobe:$t:cpp:\"geom::shape::area(int)+9999\" { }"
--- timeout
120
--- needs
root
uprobe
--- filter
s/[^ :]*\/targets\//…/
--- filter-stderr
s/[^ :]*\/targets\//…/g
/^ /d
--- exit
1
--- stdout
uprobe:…shapes:cpp:"geom::shape::area"
	@[uprobe:…shapes:cpp:"geom::shape::area(int)"]: 1
	@[uprobe:…shapes:cpp:"geom::shape::area(long, char const*) const"]: 1
uprobe:…shapes:cpp:"geom::shape::area(int)"
	@[uprobe:…shapes:cpp:"geom::shape::area(int)"]: 1
uprobe:…shapes:cpp:"geom::shape::area(long, char const*) const"
	@[uprobe:…shapes:cpp:"geom::shape::area(long, char const*) const"]: 1
uprobe:…shapes:cpp:"geom::twice<int>"
	@[uprobe:…shapes:cpp:"int geom::twice<int>(int)"]: 1
uprobe:…shapes:cpp:"geom::*"
	@[uprobe:…shapes:cpp:"geom::shape::area(int)"]: 1
	@[uprobe:…shapes:cpp:"geom::shape::area(long, char const*) const"]: 1
	@[uprobe:…shapes:cpp:"int geom::twice<int>(int)"]: 1
uprobe:…shapes:cpp:"shapes::newer::leaf"+0
	@[uprobe:…shapes:cpp:"shapes::newer::leaf"+0]: 1
uretprobe:…shapes:cpp:"shapes::inner"
	@[uretprobe:…shapes:cpp:"shapes::inner"]: 1
uprobe:…shapes:cpp:"geom::shape::area(int)"
uprobe:…shapes:cpp:"geom::shape::area(long, char const*) const"
uprobe:…shapes:cpp:"int geom::twice<int>(int)"
uprobe:…shapes:cpp:"shapes::inner"
uprobe:…shapes:cpp:"shapes::newer::leaf"
--- stderr
stdin:1:1: error: there is no C++ function 'geom::shape::volume' in …shapes [probe-missing]
hint: if it may be missing: 'config = { missing_probes = warn }'
stdin:1:1: error: there is no function 'geom::shape::area' in …shapes [probe-missing]
hint: if it may be missing: 'config = { missing_probes = warn }'
stdin:1:1: error: offset 9999 is outside 'geom::shape::area(int)', which has 35 bytes [probe-offset]

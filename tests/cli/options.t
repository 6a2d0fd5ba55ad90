Options with letters and names, joined and apart; the last -e wins; what is wrong is told with status 2.
--- prog
begin { print(1); }
--- cmd
try() { "$KTRACE" "$@" 2>&1 </dev/null | head -2; }
try -q -e 'begin { print("first"); }' -e 'begin { print("last"); }'
try -qe 'begin { print("joined"); }'
try --quiet --expr='begin { print("long"); }'
try -b -q prog.bt
try --btf -q prog.bt
try -kk -q prog.bt
try -q -B none prog.bt; try -q -B full prog.bt; try -q -B line prog.bt
try -q -o out prog.bt; cat out
try -q -f json prog.bt
"$KTRACE" -q - <prog.bt
try -V | sed 's/[0-9].*/N/'
try -h | head -1 | cut -c1-36
for bad in '-f xml' '-B some' '-p x' '-p 99999999' '-d nothing' '--nothing' '-p 1 -c true' '-e' ''; do
	# shellcheck disable=SC2086
	"$KTRACE" $bad prog.bt >err 2>&1 </dev/null
	echo "$bad: $?: $(head -1 err)"
done
"$KTRACE" nothing.bt; echo $?
"$KTRACE" </dev/null 2>&1 | head -1 | cut -c1-36
--- needs
root
--- stdout
last

joined

long

1

1

1

1

1

1

1


{"type": "value", "data": 1}
1


ktrace vN
usage: ktrace [OPTION]... FILE [PARA
-f xml: 2: ktrace: error: unknown output format 'xml'
-B some: 2: ktrace: error: unknown buffering mode 'some'
-p x: 2: ktrace: error: not a process id: 'x'
-p 99999999: 2: ktrace: error: process id out of range: '99999999'
-d nothing: 2: ktrace: error: unknown stage 'nothing'
--nothing: 2: ktrace: error: unknown option '--nothing'
-p 1 -c true: 2: ktrace: error: -c does not go with '-p'
-e: 1: stdin:1:8: error: expected a block after the attach point, found the end of the program [syntax]
: 0: Attached 1 probe
2
usage: ktrace [OPTION]... FILE [PARA
--- stderr
ktrace: error: cannot read 'nothing.bt': No such file or directory

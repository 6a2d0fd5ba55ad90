An option chooses whether a map has keys: in the branch that 'if comptime' drops, it may be used otherwise.
Options that are asked for only there are options nevertheless.
--- cmd
for args in '' '-- --each' '-- --first' '-- --each --first'; do
	"$KTRACE" prog.bt $args | grep @
done
--- prog
macro each() { getopt("each", false, "one for each") }
begin
{
	if comptime (each) {
		@n[comm] = count();
		if comptime (getopt("first", false)) { @first[1] = 2; }
	} else if comptime (getopt("first", false)) {
		@first = 3;
	} else {
		@n = count();
		$late = 1;
		{ $late = 2; }
	}
	$late = 3;			// declared by a second walk
}
--- needs
root
--- stdout
@n: 1
@n[ktrace]: 1
@first: 3
@first[1]: 2
@n[ktrace]: 1
--- stderr
Attached 1 probe
Attached 1 probe
Attached 1 probe
Attached 1 probe

Processes that lived for a millisecond, in an executable at a fixed address as well as a moved one, or in one that was deleted since, have names at the end; so has usym() of a process that was there before. What a process in another mount namespace ran is not mistaken for the file that has this path here.
--- cmd
cp "$TARGETS/spin" "$TARGETS/spin-fixed" .	# others run those at the same time
t=$PWD
name='{ @[comm, usym(reg("ip")), ustack(3)] = count(); }'
cp "$TARGETS/calls" prog
cp "$t/spin" deleted
"$t/spin" 60000 &
here=$!
"$KTRACE" -f folded -e "uprobe:$t/spin:burn_inner /pid == $here/ { @before[usym(reg(\"ip\")), func] = count(); }
	uprobe:$t/spin:nothing, uprobe:$PWD/deleted:nothing, uprobe:$t/spin-fixed:nothing /pid != $here/ $name
	self:signal:SIGUSR1 { exit(); }" >out 2>err &
k=$!
while ! grep -qs Attached err; do sleep 0.1; done
"$t/spin" 1; "$t/spin-fixed" 1
./deleted 1; rm deleted
unshare -m sh -c 'mount --bind ./spin prog && exec ./prog 1'
kill $here
wait $here 2>/dev/null
kill -USR1 $k
wait $k
sort out
--- timeout
120
--- needs
root
uprobe
cmd:unshare
--- filter
s/ [0-9]+$/ COUNT/
--- stdout
burn_inner;burn_inner COUNT
deleted;nothing;burn_outer;burn_middle;nothing COUNT
prog;nothing;burn_outer;burn_middle;nothing COUNT
spin-fixed;nothing;burn_outer;burn_middle;nothing COUNT
spin;nothing;burn_outer;burn_middle;nothing COUNT

Stacks of processes that were there before the trace and are gone when it ends have names: their mappings, and binaries that only they could see, are found when they are first met.
--- cmd
"$TARGETS/spin" 60000 &
here=$!
unshare -m sh -c 'mount -t tmpfs none /mnt && cp "$TARGETS/spin" /mnt/inside && exec /mnt/inside 60000' &
there=$!
while ! grep -qx inside /proc/$there/comm; do sleep 0.1; done
"$KTRACE" -q --unsafe -e "profile:hz:499 /pid == $here || pid == $there/ { @[comm, ustack(3)] = count(); @met[pid] = 1; }
	interval:ms:100 /len(@met) == 2/ {
		if (@ends++ == 0) { system(\"kill $here $there\"); }
		if (@ends > 3) { clear(@ends); clear(@met); exit(); }
	}"
wait
--- timeout
120
--- needs
!vm
root
cmd:unshare
!file:/mnt/inside
--- match
^@\[spin,
^@\[inside,
^        burn_outer\+[0-9]+$
! ^        0x

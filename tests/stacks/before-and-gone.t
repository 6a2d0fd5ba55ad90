Stacks of processes that were there before the trace and are gone when it ends have names: their mappings, and binaries that only they could see, are found when they are first met.
--- cmd
"$TARGETS/spin" 800 &
here=$!
unshare -m sh -c 'mount -t tmpfs none /mnt && cp "$TARGETS/spin" /mnt/inside && exec /mnt/inside 800' &
sleep 0.2
"$KTRACE" -q -e "profile:hz:499 /comm == \"inside\" || pid == $here/ { @[comm, ustack(3)] = count(); } interval:ms:900 { exit(); }"
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

A mount and its end are told with device, place, type and flags.
--- args
-q "$TESTS/../examples/mountsnoop.bt"
--- needs
root
!vm
--- trigger
"$TARGETS/acts" mount
--- match
 acts +[0-9]+ +mount +ok +an-act on /mnt type tmpfs flags 0x2$
 acts +[0-9]+ +umount +ok +/mnt$

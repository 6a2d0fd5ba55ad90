A control group that is made, joined and removed is told by its path.
--- args
-q "$TESTS/../examples/cgsnoop.bt" -- --moves
--- needs
root
--- trigger
[ -d /sys/fs/cgroup/unified ] && cd /sys/fs/cgroup/unified || cd /sys/fs/cgroup
mkdir kt-cgsnoop && sh -c "echo \$\$ >kt-cgsnoop/cgroup.procs"; rmdir kt-cgsnoop
--- match
 mkdir +make +[0-9]+ +/kt-cgsnoop$
 sh +join +[0-9]+ +/kt-cgsnoop <- sh \([0-9]+\)$
 rmdir +remove +[0-9]+ +/kt-cgsnoop$

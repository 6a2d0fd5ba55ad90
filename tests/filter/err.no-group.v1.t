A control group of version 1 cannot be asked about, and one that is not there neither.
--- cmd
cat >inside <<'END'
mkdir v1 v2
mount -t cgroup -o none,name=kt$$ none v1
mount -t cgroup2 none v2
"$KTRACE" --cgroup v1 -e 'begin { }'
echo "status $?"
"$KTRACE" --cgroup v2/nowhere -e 'begin { }'
echo "status $?"
umount v1
END
unshare -m sh inside 2>&1
--- needs
root
cmd:unshare
--- stdout
ktrace: error: 'v1' is a control group of version 1, about which programs cannot ask [no-group]
hint: use one of version 2, as the line '0::' of /proc/PID/cgroup has it, or --pidns
status 3
ktrace: error: cannot find the control group 'v2/nowhere': No such file or directory [no-group]
hint: it is a directory, such as /sys/fs/cgroup/system.slice, or its path below the root of all groups
status 3

cgroupid() is the number of a control group, by which cgroup_path() finds it again; what is none is told.
--- cmd
top=$(awk '$3 == "cgroup2" { print $2; exit }' /proc/mounts)
group=$top/ktrace-case-$$
mkdir "$group" || exit 1
"$KTRACE" -q -c "$TARGETS/files" -e '
tracepoint:sched:sched_process_exec /pid == cpid/ { @ = cgroup; }
begin { print(cgroup_path(cgroupid("'"$group"'"))); print(cgroupid("'"$group"'") > 1);
	print(cgroup == cgroupid("'"$group"'")); clear(@); exit(); }' | sed "s/$$/N/"
sh -c 'echo $$ >"$1/cgroup.procs"; exec "$2" -q -e "begin { print(cgroup == cgroupid(\"$1\")); exit(); }"' sh "$group" "$KTRACE"
rmdir "$group"
"$KTRACE" --dry-run -e 'begin { print(cgroupid("/no/such/group")); }' 2>&1 || :
--- needs
root
--- stdout
unified:/ktrace-case-N
true
false


true


stdin:1:24: error: there is no control group at '/no/such/group' [no-cgroup]
    1 | begin { print(cgroupid("/no/such/group")); }
      |                        ^~~~~~~~~~~~~~~~

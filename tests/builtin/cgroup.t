cgroup_path() of the current group.
--- prog
begin { print(cgroup_path(cgroup) ); print(cgroup > 0); @[cgroup_path(cgroup, "unified")] = 1; print(cgroup_path(cgroup, "none")); exit(); }
--- args
-q -
--- needs
root
--- filter
s/unified:[^]]*/PATH/
--- stdout
PATH
true



@[PATH]: 1

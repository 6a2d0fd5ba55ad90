A control group that there is not.
--- prog
begin { print(cgroupid("/no/such/group")); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:24: error: there is no control group at '/no/such/group' [no-cgroup]
    1 | begin { print(cgroupid("/no/such/group")); }
      |                        ^~~~~~~~~~~~~~~~

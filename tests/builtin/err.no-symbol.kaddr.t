Symbols and groups that are not there.
--- prog
begin { print(kaddr("no_such_symbol")); print(cgroupid("/no/such/group")); }
--- args
--dry-run -
--- needs
root
--- exit
1
--- stderr
stdin:1:21: error: the kernel has no symbol 'no_such_symbol' [no-symbol]
    1 | begin { print(kaddr("no_such_symbol")); print(cgroupid("/no/such/group")); }
      |                     ^~~~~~~~~~~~~~~~
stdin:1:56: error: there is no control group at '/no/such/group' [no-cgroup]
    1 | begin { print(kaddr("no_such_symbol")); print(cgroupid("/no/such/group")); }
      |                                                        ^~~~~~~~~~~~~~~~

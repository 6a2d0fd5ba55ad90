A variable for each CPU that there is not.
--- prog
begin { print(*percpu_kaddr("no_such_variable")); }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:1:29: error: the kernel has no variable 'no_such_variable' for each CPU [no-percpu-variable]
    1 | begin { print(*percpu_kaddr("no_such_variable")); }
      |                             ^~~~~~~~~~~~~~~~~~

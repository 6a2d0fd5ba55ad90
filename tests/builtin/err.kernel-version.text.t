Versions of the kernel.
--- prog
begin { if (kver("six") > 1) { } }
--- args
--check -
--- exit
1
--- stderr
stdin:1:18: error: 'six' is not a version of the kernel [kernel-version]
    1 | begin { if (kver("six") > 1) { } }
      |                  ^~~~~
hint: write it as in 'kver("6.12")' or 'kver("6.12.3")'

What the kernel lacks is said, and what to do instead.
--- prog
begin { @a[1] = 1; print(nsecs(tai)); print(len(@a)); }
--- args
--dry-run --no-feature get_tai_ns,for_each_map_elem -
--- needs
root
--- exit
3
--- stderr
stdin:1:26: error: this kernel does not tell the TAI time [needs-kernel]
    1 | begin { @a[1] = 1; print(nsecs(tai)); print(len(@a)); }
      |                          ^~~~~~~~~~
hint: 'nsecs(sw_tai)' computes it
stdin:1:45: error: this kernel cannot go over the entries of a map [needs-kernel]
    1 | begin { @a[1] = 1; print(nsecs(tai)); print(len(@a)); }
      |                                             ^~~~~~~

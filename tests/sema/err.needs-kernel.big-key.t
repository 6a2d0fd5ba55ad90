Kernels before 5.11 take short keys only: said with the place of the map and what makes keys shorter; those that
fit are taken.
--- prog
kprobe:vfs_read { @ok[str(arg1, 64)] = 1; @who[str(arg1), 1] = 1; }
--- args
--no-feature big_keys --host "$TESTS/host/tiny" --check -
--- exit
3
--- stderr
stdin:1:43: error: keys of map '@who' have up to 1025 bytes; this kernel takes 512 (more since Linux 5.11) [needs-kernel]
    1 | kprobe:vfs_read { @ok[str(arg1, 64)] = 1; @who[str(arg1), 1] = 1; }
      |                                           ^~~~~~~~~~~~~~~~~~
hint: shorter strings, as of 'str(x, 64)', or a smaller 'max_strlen' make them fit

A loop over a map on a kernel that has none is told, with what can be done.
--- prog
begin { @a[1] = 1; for ($kv : @a) { print($kv); } }
--- args
--no-feature for_each_map_elem --check -
--- exit
3
--- stderr
stdin:1:31: error: this kernel has no loops over maps (since Linux 5.13) [needs-kernel]
    1 | begin { @a[1] = 1; for ($kv : @a) { print($kv); } }
      |                               ^~
hint: 'print(@a)' shows the whole map

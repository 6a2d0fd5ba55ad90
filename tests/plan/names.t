Names of probes as text need a table; comparing them as numbers does not.
--- prog
begin { @a[probe] = 1; } end { if (probe == "end") { @b = 1; } }
--- args
-d plan -
--- stdout
map @a hash key=probe_t value=int8 entries=4096
map @b scalar value=int8
kmap 0 globals array mmapable
kmap 1 names array
kmap 2 AT_a hash key=8 value=4
kmap 3 scratch array
prog 0 begin by test_run: begin
prog 1 end by test_run: end

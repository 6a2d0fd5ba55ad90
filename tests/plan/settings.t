Settings decide sizes.
--- prog
config = { max_map_keys = 77; perf_rb_pages = 3 }
begin { @a[1] = 1; print(1); }
--- args
-d plan -
--- stdout
map @a hash key=int8 value=int8 entries=77
kmap 0 globals array mmapable
kmap 1 ring ringbuf
kmap 2 AT_a hash key=1 value=4
kmap 3 scratch array
action 0 print 1 { 0:int8 }
prog 0 begin by test_run: begin

Stacks are kept once; the element has room for the deepest.
--- prog
begin { @a[1] = 1; } interval:s:1 { @s[kstack(5)] = count(); @t = ustack(20); }
--- args
-d plan -
--- stdout
map @a hash key=int8 value=int8 entries=4096
map @s hash key=kstack value=count_t entries=4096
map @t scalar value=ustack
kmap 0 globals array mmapable
kmap 1 ring ringbuf
kmap 2 met lru_hash
kmap 3 stacks hash no_prealloc
kmap 4 AT_a hash key=1 value=4
kmap 5 AT_s hash key=16 value=8
kmap 6 scratch array
action 0 ustack 4 { 0:uint32 }
prog 0 begin by test_run: begin
prog 1 interval by timer: interval:s:1

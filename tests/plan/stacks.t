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
kmap 1 stacks hash no_prealloc
kmap 2 AT_a hash key=1 value=1
kmap 3 AT_s hash key=16 value=8
kmap 4 scratch array
prog 0 begin by test_run: begin
prog 1 interval by timer: interval:s:1

Declared kinds and sizes.
--- prog
let @a = lruhash(100);
let @b = percpulruhash(200);
let @c = hash(300);
let @unused = hash(10);
begin { @a[1] = 1; @b[1] = count(); @c[pid] = count(); }
--- args
-d plan -
--- stdout
map @a hash key=int8 value=int8 entries=100
map @b percpu key=int8 value=count_t entries=200
map @c hash key=uint32 value=count_t entries=300
kmap 0 globals array mmapable
kmap 1 AT_a lru_hash key=1 value=4
kmap 2 AT_b lru_percpu_hash key=1 value=8
kmap 3 AT_c hash key=4 value=8
kmap 4 scratch array
prog 0 begin by test_run: begin
--- stderr
stdin:4:1: warning: '@unused' is declared, but not used [unused]
    4 | let @unused = hash(10);
      | ^~~~~~~~~~~~~~~~~~~~~~

Arrays of several dimensions, of pointers, without a length.
--- prog
struct s { char a[2][3]; int b[sizeof(long)][2]; char *c[4]; void *d; long e[0]; char rest[]; };
begin { $s = (struct s *)0; @ = (sizeof(struct s), offsetof(struct s, b), offsetof(struct s, c), offsetof(struct s, rest)); @a = $s->a[1][2]; @b = $s->b[7][1]; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= $s:struct s * (cast <struct s*> 0:int8):struct s *)
    (= @:(uint64,uint64,uint64,uint64) (tuple 112:uint64 8:uint64 72:uint64 112:uint64):(uint64,uint64,uint64,uint64))
    (= @a:int8 (index (index (-> $s:struct s * a):int8[3][2] 1:int8):int8[3] 2:int8):int8)
    (= @b:int32 (index (index (-> $s:struct s * b):int32[2][8] 7:int8):int32[2] 1:int8):int32)))

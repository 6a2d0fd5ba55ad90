Bitfields as GCC lays them out.
--- prog
struct s { int a : 3; int b : 30; char c : 4; long d : 33; int : 0; unsigned e : 1; _Bool f : 1; short : 5; int g : 8; };
struct p { int a : 3; int b : 30; char c; long d : 40; } __attribute__((packed));
begin { $s = (struct s *)0; @ = (sizeof(struct s), sizeof(struct p)); @b = $s->b; @f = $s->f; @e = $s->e; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= $s:struct s * (cast <struct s*> 0:int8):struct s *)
    (= @:(uint64,uint64) (tuple 24:uint64 11:uint64):(uint64,uint64))
    (= @b:int32 (-> $s:struct s * b):int32)
    (= @f:bool (-> $s:struct s * f):bool)
    (= @e:uint32 (-> $s:struct s * e):uint32)))

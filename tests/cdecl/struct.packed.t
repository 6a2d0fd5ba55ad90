The attribute packed, before, behind and on a member.
--- prog
struct __attribute__((packed)) a { char c; long l; };
struct b { char c; long l; } __attribute__((__packed__));
struct c { char c; long l __attribute__((packed)); int i; };
struct d { char c; struct { char e; int f; } in; } __packed;
begin { @ = (sizeof(struct a), sizeof(struct b), sizeof(struct c), offsetof(struct c, i), sizeof(struct d), offsetof(struct d, in.f)); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(uint64,uint64,uint64,uint64,uint64,uint64) (tuple 9:uint64 9:uint64 16:uint64 12:uint64 9:uint64 5:uint64):(uint64,uint64,uint64,uint64,uint64,uint64))))

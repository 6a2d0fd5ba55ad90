The kernel's types as members, with the alignment they have.
--- prog
struct s { char c; struct list_head l; atomic_t a; struct in6_addr i; spinlock_t *lock; gfp_t flags; };
begin { @ = (offsetof(struct s, l), offsetof(struct s, a), offsetof(struct s, i), sizeof(struct s)); @n = ((struct s *)0)->l.next; }
--- args
-d types -
--- needs
btf
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(uint64,uint64,uint64,uint64) (tuple 8:uint64 24:uint64 28:uint64 64:uint64):(uint64,uint64,uint64,uint64))
    (= @n:struct list_head * (. (-> (cast <struct s*> 0:int8):struct s * l):struct list_head next):struct list_head *)))

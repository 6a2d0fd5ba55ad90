The attribute aligned, on members, structs and typedefs.
--- prog
typedef int wide __attribute__((aligned(16)));
struct a { char c; int i __attribute__((aligned(8))); char d; };
struct b { char c; } __attribute__((aligned(32)));
struct c { char c; wide w; struct b b; };
struct d { char c; long l; } __attribute__((packed, aligned(4)));
struct e { char c; _Alignas(8) char d; char f __aligned(4); };
begin { @ = (sizeof(struct a), sizeof(struct b), sizeof(struct c), offsetof(struct c, w), sizeof(struct d), sizeof(struct e)); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(uint64,uint64,uint64,uint64,uint64,uint64) (tuple 16:uint64 32:uint64 64:uint64 16:uint64 12:uint64 16:uint64):(uint64,uint64,uint64,uint64,uint64,uint64))))

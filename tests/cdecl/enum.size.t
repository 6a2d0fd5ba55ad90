An enumeration has 4 bytes, or 8 where a value needs them; fewer when packed.
--- prog
enum a { A = 1 };
enum b { B = 1l << 40 };
enum c { C = 200, C2 = 1 } __attribute__((packed));
enum d { D1 = -1, D2 = 300 } __attribute__((packed));
struct s { enum a a; enum c c; enum d d; enum b b; enum a bit : 3; };
begin { @ = (sizeof(enum a), sizeof(enum b), sizeof(enum c), sizeof(enum d), sizeof(struct s)); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(uint64,uint64,uint64,uint64,uint64) (tuple 4:uint64 8:uint64 1:uint64 2:uint64 24:uint64):(uint64,uint64,uint64,uint64,uint64))))

Structs in structs, with and without names.
--- prog
struct in { short a; char b; };
struct s {
	char x;
	struct in first;
	struct { int y; struct in second; } z;
	struct { char deep; union { int i; char c[6]; }; };
	struct in many[3];
};
begin { @ = (sizeof(struct s), offsetof(struct s, first), offsetof(struct s, z.second.b), offsetof(struct s, deep), offsetof(struct s, c), offsetof(struct s, many)); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(uint64,uint64,uint64,uint64,uint64,uint64) (tuple 40:uint64 2:uint64 14:uint64 16:uint64 20:uint64 28:uint64):(uint64,uint64,uint64,uint64,uint64,uint64))))

Conditions within a struct.
--- prog
#define WIDE
struct s {
	int a;
#ifdef WIDE
	long b;
#else
	char b;
#endif
	char c;
};
begin { @ = (sizeof(struct s), offsetof(struct s, c)); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(uint64,uint64) (tuple 24:uint64 16:uint64):(uint64,uint64))))

Every way to say an integer type.
--- prog
struct s {
	char a; signed char b; unsigned char c; short d; short int e; unsigned short f;
	int g; unsigned h; signed i; long j; unsigned long k; long unsigned int l; long long m;
	unsigned long long int n; _Bool o; int long p; u8 q; __u16 r; uint32_t t; s64 u; size_t v;
};
begin { $s = (struct s *)0; @ = sizeof(struct s); @a = $s->a; @c = $s->c; @f = $s->f; @h = $s->h; @l = $s->l; @o = $s->o; @q = $s->q; @u = $s->u; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= $s:struct s * (cast <struct s*> 0:int8):struct s *)
    (= @:uint64 104:uint64)
    (= @a:int8 (-> $s:struct s * a):int8)
    (= @c:uint8 (-> $s:struct s * c):uint8)
    (= @f:uint16 (-> $s:struct s * f):uint16)
    (= @h:uint32 (-> $s:struct s * h):uint32)
    (= @l:uint64 (-> $s:struct s * l):uint64)
    (= @o:bool (-> $s:struct s * o):bool)
    (= @q:uint8 (-> $s:struct s * q):uint8)
    (= @u:int64 (-> $s:struct s * u):int64)))

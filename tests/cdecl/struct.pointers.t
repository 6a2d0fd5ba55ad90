Pointers to functions, to arrays, to pointers.
--- prog
struct s {
	int (*call)(int, struct s *);
	int (*table[2])(void);
	int (*row)[4];
	char **words;
	const struct s *const next;
	void (*(*get)(int))(long);
	int (plain);
};
begin { $s = (struct s *)0; @ = (sizeof(struct s), offsetof(struct s, plain)); @a = $s->next->next->plain; @w = $s->words; @f = $s->table[1]; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= $s:struct s * (cast <struct s*> 0:int8):struct s *)
    (= @:(uint64,uint64) (tuple 64:uint64 56:uint64):(uint64,uint64))
    (= @a:int32 (-> (-> (-> $s:struct s * next):struct s * next):struct s * plain):int32)
    (= @w:int8 ** (-> $s:struct s * words):int8 **)
    (= @f:function * (index (-> $s:struct s * table):function *[2] 1:int8):function *)))

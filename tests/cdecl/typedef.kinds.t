typedef of every kind of type.
--- prog
typedef unsigned int word;
typedef struct { int a; char b; } pair_t;
typedef struct tagged { word w; pair_t p[2]; } tagged_t, *tagged_p;
typedef enum { RED, GREEN = 4 } color;
typedef int (*callback)(int, void *);
typedef char name_t[16];
typedef int fn_t(int);
struct s { word w; pair_t p; tagged_p t; color c; callback cb; name_t n; fn_t *f; };
begin { $s = (struct s *)0; @ = sizeof(struct s); @b = $s->t->p[1].b; @c = GREEN; @n = $s->n; @p = (pair_t *)0; @w = (word)-1; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= $s:struct s * (cast <struct s*> 0:int8):struct s *)
    (= @:uint64 64:uint64)
    (= @b:int8 (. (index (-> (-> $s:struct s * t):struct tagged * p):pair_t[2] 1:int8):pair_t b):int8)
    (= @c:enum {...} 4:enum {...})
    (= @n:string[16] (-> $s:struct s * n):int8[16])
    (= @p:pair_t * (cast <pair_t*> 0:int8):pair_t *)
    (= @w:uint32 (cast <word> -1:int8):uint32)))

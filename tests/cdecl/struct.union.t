Unions are as large as their largest member.
--- prog
union u { char c; int i[3]; long l; struct { short a, b; }; };
begin { $u = (union u *)0; @ = (sizeof(union u), offsetof(union u, b)); @b = $u->b; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= $u:union u * (cast <union u*> 0:int8):union u *)
    (= @:(uint64,uint64) (tuple 16:uint64 2:uint64):(uint64,uint64))
    (= @b:int16 (-> $u:union u * b):int16)))

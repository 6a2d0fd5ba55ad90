A struct that points to itself, and one that is defined later.
--- prog
struct a { struct a *next; struct b *other; int x; };
struct b { struct a *back; long y; };
begin { $a = (struct a *)0; @x = $a->next->next->x; @y = $a->other->back->other->y; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= $a:struct a * (cast <struct a*> 0:int8):struct a *)
    (= @x:int32 (-> (-> (-> $a:struct a * next):struct a * next):struct a * x):int32)
    (= @y:int64 (-> (-> (-> (-> $a:struct a * other):struct b * back):struct a * other):struct b * y):int64)))

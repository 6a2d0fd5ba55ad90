A declaration without a body defines nothing.
--- prog
struct later;
struct task_struct;
struct s { struct later *p; };
struct later { int x; };
begin { $s = (struct s *)0; @ = $s->p->x; @pid = ((struct task_struct *)0)->pid; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= $s:struct s * (cast <struct s*> 0:int8):struct s *)
    (= @:int32 (-> (-> $s:struct s * p):struct later * x):int32)
    (= @pid:int32 (-> (cast <struct task_struct*> 0:int8):struct task_struct * pid):int32)))

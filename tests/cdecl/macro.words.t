A parameter may be a member, a type or a function.
--- prog
#define FIELD(p, f) p->f
#define AS(type, p) ((struct type *)p)
#define CALL(f, x) f(x)
begin { @a = FIELD(curtask, comm); @b = AS(task_struct, curtask)->pid; @c = CALL(strlen, comm); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @a:string[16] (-> (call curtask):struct task_struct * comm):int8[16])
    (= @b:int32 (-> (cast <struct task_struct*> (call curtask):struct task_struct *):struct task_struct * pid):int32)
    (= @c:uint64 (call strlen (call comm):string[16]):uint64)))

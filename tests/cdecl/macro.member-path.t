A macro may hold a chain of members.
--- prog
#define PARENT(t) t->real_parent->pid
begin { @ = PARENT(curtask); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:int32 (-> (-> (call curtask):struct task_struct * real_parent):struct task_struct * pid):int32)))

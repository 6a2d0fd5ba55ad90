A macro may stand for a type.
--- prog
#define TASK struct task_struct
#define TASKP TASK *
#define word unsigned short
begin { @a = ((TASK *)curtask)->pid; @b = ((TASKP)curtask)->tgid; @c = (word)70000; @d = sizeof(TASK) > 100; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @a:int32 (-> (cast <struct task_struct*> (call curtask):struct task_struct *):struct task_struct * pid):int32)
    (= @b:int32 (-> (cast <struct task_struct*> (call curtask):struct task_struct *):struct task_struct * tgid):int32)
    (= @c:uint16 (cast <unsigned short> 70000:int32):uint16)
    (= @d:bool true:bool)))

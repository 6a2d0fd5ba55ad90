The branch that a question about the kernel rules out is not looked at.
--- prog
begin {
	if (has_field(struct task_struct, pid)) { @a = curtask->pid; } else { @a = curtask->no_such_member; }
	if (!has_field(struct task_struct, no_such_member)) { @b = 1; }
	@c = has_field(task_struct, no_such_member) ? curtask->no_such_member : 5;
	if (has_type(struct no_such_type)) { $x = (struct no_such_type *)0; @d = $x->y; }
	if (has_field(struct task_struct, no_such_member) && curtask->no_such_member) { @e = 1; }
}
--- args
-d types -
--- needs
btf
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (block
      (= @a:int32 (-> (call curtask):struct task_struct * pid):int32)):void
    (block
      (= @b:int8 1:int8)):void
    (= @c:int8 5:int8)
    (block):void
    (block):void))

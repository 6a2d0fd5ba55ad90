Without the question the member is missed.
--- prog
begin { if (pid) { @a = curtask->no_such_member; } if (has_field(struct task_struct, pid)) { @b = curtask->no_such_member; } }
--- args
--check -
--- needs
btf
--- exit
1
--- stderr
stdin:1:25: error: 'struct task_struct' has no member 'no_such_member' [member]
    1 | begin { if (pid) { @a = curtask->no_such_member; } if (has_field(struct task_struct, pid)) { @b = curtask->no_such_member; } }
      |                         ^~~~~~~~~~~~~~~~~~~~~~~
stdin:1:99: error: 'struct task_struct' has no member 'no_such_member' [member]
    1 | begin { if (pid) { @a = curtask->no_such_member; } if (has_field(struct task_struct, pid)) { @b = curtask->no_such_member; } }
      |                                                                                                   ^~~~~~~~~~~~~~~~~~~~~~~

container_of() tells which type or member there is not.
--- prog
begin {
	print(container_of(curtask, struct task_strct, tasks));
	print(container_of(curtask, task_struct, tsks));
	print(container_of(curtask, task_struct, tasks.nxt));
	print(container_of("a", task_struct, tasks));
}
--- args
--dry-run -
--- needs
btf
--- exit
1
--- stderr
stdin:2:30: error: there is no type 'struct task_strct' [undefined-type]
    2 |     print(container_of(curtask, struct task_strct, tasks));
      |                                 ^~~~~~~~~~~~~~~~~
hint: did you mean 'task_struct'?
stdin:3:43: error: 'struct task_struct' has no member 'tsks' [member]
    3 |     print(container_of(curtask, task_struct, tsks));
      |                                              ^~~~
stdin:4:43: error: 'struct list_head' has no member 'nxt' [member]
    4 |     print(container_of(curtask, task_struct, tasks.nxt));
      |                                              ^~~~~~~~~
stdin:5:21: error: argument 1 of 'container_of' must be an integer or a pointer, not a string [argument-type]
    5 |     print(container_of("a", task_struct, tasks));
      |                        ^~~
hint: it is 'container_of(num p, type record, path member)'

Questions with wrong arguments.
--- prog
begin { @a = has_field("task_struct", pid); @b = has_field(task_struct, 5); @c = has_type(1 + 2); @d = has_func(pid); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:24: error: argument 1 of 'has_field' must be a type, not this string [argument-type]
    1 | begin { @a = has_field("task_struct", pid); @b = has_field(task_struct, 5); @c = has_type(1 + 2); @d = has_func(pid); }
      |                        ^~~~~~~~~~~~~
hint: it is 'bool has_field(type record, path member)'
stdin:1:73: error: argument 2 of 'has_field' must be the name of a member, not this integer [argument-type]
    1 | begin { @a = has_field("task_struct", pid); @b = has_field(task_struct, 5); @c = has_type(1 + 2); @d = has_func(pid); }
      |                                                                         ^
hint: it is 'bool has_field(type record, path member)'
stdin:1:91: error: argument 1 of 'has_type' must be a type, not this integer [argument-type]
    1 | begin { @a = has_field("task_struct", pid); @b = has_field(task_struct, 5); @c = has_type(1 + 2); @d = has_func(pid); }
      |                                                                                           ^~~~~
hint: it is 'bool has_type(type name)'
stdin:1:113: error: argument 1 of 'has_func' must be a string literal, not this call [argument-type]
    1 | begin { @a = has_field("task_struct", pid); @b = has_field(task_struct, 5); @c = has_type(1 + 2); @d = has_func(pid); }
      |                                                                                                                 ^~~
hint: it is 'bool has_func(strlit name)'

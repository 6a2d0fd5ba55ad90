A type that does not exist, with a similar one as a hint.
--- prog
begin { $p = (struct task_strutc *)1; let $x: uint63; @ = sizeof(struct nothing_like_it); }
--- needs
btf
--- args
--check -
--- exit
1
--- stderr
stdin:1:15: error: there is no type 'struct task_strutc' [undefined-type]
    1 | begin { $p = (struct task_strutc *)1; let $x: uint63; @ = sizeof(struct nothing_like_it); }
      |               ^~~~~~~~~~~~~~~~~~~~
hint: did you mean 'task_struct'?
stdin:1:43: warning: '$x' is never given a value [never-assigned]
    1 | begin { $p = (struct task_strutc *)1; let $x: uint63; @ = sizeof(struct nothing_like_it); }
      |                                           ^~
stdin:1:47: error: there is no type 'uint63' [undefined-type]
    1 | begin { $p = (struct task_strutc *)1; let $x: uint63; @ = sizeof(struct nothing_like_it); }
      |                                               ^~~~~~
stdin:1:66: error: there is no type 'struct nothing_like_it' [undefined-type]
    1 | begin { $p = (struct task_strutc *)1; let $x: uint63; @ = sizeof(struct nothing_like_it); }
      |                                                                  ^~~~~~~~~~~~~~~~~~~~~~

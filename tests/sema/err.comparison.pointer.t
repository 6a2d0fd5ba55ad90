A pointer is not the text that it leads to.
--- prog
begin { if (curtask.comm == "a" || curtask == "a") { } }
--- args
--check -
--- exit
1
--- stderr
stdin:1:36: error: cannot compare a pointer 'struct task_struct *' with a string by '==' [comparison]
    1 | begin { if (curtask.comm == "a" || curtask == "a") { } }
      |                                    ^~~~~~~~~~~~~~
hint: 'str(...)' reads the text that a pointer leads to

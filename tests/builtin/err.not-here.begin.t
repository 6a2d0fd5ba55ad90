What the probe does not bring.
--- prog
begin { print(args); print(arg0); print(retval); print(func); print(ctx); print(reg("ip")); }
--- args
--dry-run -
--- needs
root
--- exit
1
--- stderr
stdin:1:15: error: 'args' has no meaning in a probe of type 'begin' [not-here]
    1 | begin { print(args); print(arg0); print(retval); print(func); print(ctx); print(reg("ip")); }
      |               ^~~~
stdin:1:28: error: 'arg0' has no meaning in a probe of type 'begin' [not-here]
    1 | begin { print(args); print(arg0); print(retval); print(func); print(ctx); print(reg("ip")); }
      |                            ^~~~
stdin:1:41: error: 'retval' has no meaning in a probe of type 'begin' [not-here]
    1 | begin { print(args); print(arg0); print(retval); print(func); print(ctx); print(reg("ip")); }
      |                                         ^~~~~~
stdin:1:56: error: 'func' has no meaning in a probe of type 'begin' [not-here]
    1 | begin { print(args); print(arg0); print(retval); print(func); print(ctx); print(reg("ip")); }
      |                                                        ^~~~
stdin:1:69: error: 'ctx' has no meaning in a probe of type 'begin' [not-here]
    1 | begin { print(args); print(arg0); print(retval); print(func); print(ctx); print(reg("ip")); }
      |                                                                     ^~~
stdin:1:81: error: 'reg' has no meaning in a probe of type 'begin' [not-here]
    1 | begin { print(args); print(arg0); print(retval); print(func); print(ctx); print(reg("ip")); }
      |                                                                                 ^~~~~~~~~

override() has a meaning in kprobes only.
--- prog
begin { override(1); }
tracepoint:syscalls:sys_enter_getegid { override(1); }
uprobe:libc:malloc { override(1); }
--- args
--unsafe --dry-run -
--- needs
root
tracefs
--- exit
1
--- stderr
stdin:1:9: error: 'override' has no meaning in a probe of type 'begin' [not-here]
    1 | begin { override(1); }
      |         ^~~~~~~~~~~
stdin:2:41: error: 'override' has no meaning in a probe of type 'tracepoint' [not-here]
    2 | tracepoint:syscalls:sys_enter_getegid { override(1); }
      |                                         ^~~~~~~~~~~
stdin:3:22: error: 'override' has no meaning in a probe of type 'uprobe' [not-here]
    3 | uprobe:libc:malloc { override(1); }
      |                      ^~~~~~~~~~~

A pinned iterator prints by printf, integers and strings.
--- prog
iter:task:ours { print(1); printf("%o\n", args.task->pid); }
--- args
--host "$TESTS/host/small" --dry-run -
--- exit
1
--- stderr
stdin:1:18: error: a pinned iterator can print by printf() only [pinned-iterator]
    1 | iter:task:ours { print(1); printf("%o\n", args.task->pid); }
      |                  ^~~~~~~~
stdin:1:28: error: the kernel, which prints for a pinned iterator, cannot print this [pinned-iterator]
    1 | iter:task:ours { print(1); printf("%o\n", args.task->pid); }
      |                            ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
hint: %d %u %x %c %p %s, with a width; at most 12 values

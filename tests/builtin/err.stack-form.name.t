Forms of stacks.
--- prog
begin { print(kstack(nice)); print(kstack(build_id)); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:22: error: there is no form of stacks 'nice' [stack-form]
    1 | begin { print(kstack(nice)); print(kstack(build_id)); }
      |                      ^~~~
hint: there are bpftrace, perf, raw and, of user stacks, build_id
stdin:1:36: error: the kernel's stack has no form 'build_id' [stack-form]
    1 | begin { print(kstack(nice)); print(kstack(build_id)); }
      |                                    ^~~~~~~~~~~~~~~~

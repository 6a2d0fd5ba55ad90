Depths and forms that stacks do not have.
--- prog
begin { print(kstack(0)); print(ustack(2000)); print(kstack(nonsense, 3)); print(kstack(word)); }
--- args
--dry-run -
--- needs
root
--- exit
1
--- stderr
stdin:1:22: error: a stack has 1 to 1024 frames, not 0 [stack-depth]
    1 | begin { print(kstack(0)); print(ustack(2000)); print(kstack(nonsense, 3)); print(kstack(word)); }
      |                      ^
stdin:1:40: error: a stack has 1 to 1024 frames, not 2000 [stack-depth]
    1 | begin { print(kstack(0)); print(ustack(2000)); print(kstack(nonsense, 3)); print(kstack(word)); }
      |                                        ^~~~
stdin:1:61: error: there is no form of stacks 'nonsense' [stack-form]
    1 | begin { print(kstack(0)); print(ustack(2000)); print(kstack(nonsense, 3)); print(kstack(word)); }
      |                                                             ^~~~~~~~
hint: there are bpftrace, perf, raw and, of user stacks, build_id
stdin:1:89: error: there is no form of stacks 'word' [stack-form]
    1 | begin { print(kstack(0)); print(ustack(2000)); print(kstack(nonsense, 3)); print(kstack(word)); }
      |                                                                                         ^~~~
hint: there are bpftrace, perf, raw and, of user stacks, build_id

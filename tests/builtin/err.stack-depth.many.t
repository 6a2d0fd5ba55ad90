How many frames a stack can have.
--- prog
begin { print(kstack(0)); print(ustack(5000)); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:22: error: a stack has 1 to 1024 frames, not 0 [stack-depth]
    1 | begin { print(kstack(0)); print(ustack(5000)); }
      |                      ^
stdin:1:40: error: a stack has 1 to 1024 frames, not 5000 [stack-depth]
    1 | begin { print(kstack(0)); print(ustack(5000)); }
      |                                        ^~~~

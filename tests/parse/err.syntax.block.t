An attach point without a block.
--- prog
kprobe:f
--- args
-d parse -
--- exit
1
--- stderr
stdin:1:9: error: expected a block after the attach point, found the end of the program [syntax]
    1 | kprobe:f
      |         ^
hint: statements stand in braces after a probe: begin { ... }

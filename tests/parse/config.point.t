Without a block behind `=` config is a word of an attach point.
--- prog
config=kprobe:f { }
--- args
-d parse -
--- stdout
(program
  (probe "config=kprobe:f"))

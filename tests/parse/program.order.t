C, then config and imports in any order, then everything else in any order.
--- prog
#!/usr/bin/env ktrace
#include <linux/sched.h>
import "a.bt";
config = { max_map_keys = 10 }
import "b"
begin { }
let @m = hash(10);
macro one() { 1 }
end { }
fn two() { }
--- args
-d parse -
--- stdout
(program
  (c "#include <linux/sched.h>")
  (import "a.bt")
  (config
    (max_map_keys 10))
  (import "b")
  (probe "begin")
  (let @m (call hash 10))
  (macro (one)
    (value 1))
  (probe "end")
  (fn (two)))

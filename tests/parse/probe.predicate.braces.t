Blocks and ifs within a predicate do not start the body.
--- prog
kprobe:f / { $a = 1; $a / 2 } > 3 / { }
kprobe:g / if (pid) { 1 } else { 0 } / { }
--- args
-d parse -
--- stdout
(program
  (probe "kprobe:f"
    (when (> (block (= $a 1) (value (/ $a 2))) 3)))
  (probe "kprobe:g"
    (when (if pid (block (value 1)) (block (value 0))))))

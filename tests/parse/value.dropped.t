In probes, loops and functions nobody asks for the value.
--- prog
begin { 1 }
begin { if (1) { if (2) { 3 } else { 4 } } else { 5 } }
begin { while (1) { 2 } unroll (1) { { 3 } } for ($i : 0..1) { f() } }
fn f() { 1 }
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    1)
  (probe "begin"
    (if 1
      (block
        (if 2
          (block
            3)
          (block
            4)))
      (block
        5)))
  (probe "begin"
    (while 1
      2)
    (unroll 1
      (block
        3))
    (for $i (range 0 1)
      (call f)))
  (fn (f)
    1))

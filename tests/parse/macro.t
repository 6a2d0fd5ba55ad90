Parameters of each kind, no parameters, and values of bodies.
--- prog
macro add($a, @b, c) { @b += c; $a + 1 }
macro f() { exit(); }
macro g(x) { if (x) { 1 } else { 2 } }
macro h(x) { if (x) { exit() } }
--- args
-d parse -
--- stdout
(program
  (macro (add $a @b c)
    (+= @b c)
    (value (+ $a 1)))
  (macro (f)
    (call exit))
  (macro (g x)
    (value (if x (block (value 1)) (block (value 2)))))
  (macro (h x)
    (if x
      (block
        (call exit)))))

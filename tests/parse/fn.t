A function with and without parameters and result.
--- prog
fn f($a: uint64, $b : struct task_struct *): int32 { return $a; }
fn g() : void { }
fn h() { return; }
--- args
-d parse -
--- stdout
(program
  (fn (f (arg $a <uint64>) (arg $b <struct task_struct*>)) <int32>
    (return $a))
  (fn (g) <void>)
  (fn (h)
    (return)))

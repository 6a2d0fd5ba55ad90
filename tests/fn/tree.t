What a call of a function becomes.
--- prog
fn f($a: int64): int64 { if ($a < 0) { return 0; } return $a * 2; }
begin { print(f(3)); }
--- args
-d import -
--- stdout
(program
  (probe "begin"
    (call print (block (let $a'1 <int64> 3) (let f()'1 <int64>) (unroll 1 (if (< $a'1 0) (block (= f()'1 0) (break))) (= f()'1 (* $a'1 2))) (value f()'1)))))

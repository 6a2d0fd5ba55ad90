Parameters and results of other types than integers.
--- prog
fn pick($first: bool, $a: string[8], $b: string[8]): string[8] { if ($first) { return $a; } return $b; }
begin { print((pick(true, "one", "two"), pick(false, "one", "two"))); exit(); }
--- args
-q -
--- needs
root
--- stdout
(one, two)



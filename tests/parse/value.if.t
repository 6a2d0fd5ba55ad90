An if with a value on each way is a value; elsewhere its branches are plain statements.
--- prog
begin {
	$x = if (1) { 2 } else { 3 };
	$x = if $y { 2 } else if $z { 3 } else { 4 };
	$x = { if (1) { 2 } else { 3 } };
	$x = { if (1) { 2 } else { 3 }; };
	$x = { if (1) { 2 } };
	if (1) { 2 } else { 3 }
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= $x (if 1 (block (value 2)) (block (value 3))))
    (= $x (if $y (block (value 2)) (if $z (block (value 3)) (block (value 4)))))
    (= $x (block (value (if 1 (block (value 2)) (block (value 3))))))
    (= $x (block (if 1 (block 2) (block 3))))
    (= $x (block (if 1 (block 2))))
    (if 1
      (block
        2)
      (block
        3))))

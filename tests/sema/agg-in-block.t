An aggregation may end the block that is assigned to a map.
--- prog
begin { @a[1] = { let $x = 5; sum($x) }; }
--- args
-d types -
--- stdout
(program
  (probe "begin"
    (= (@a 1:int8):sum_t (block (let $x:int8 5:int8) (value (call sum $x:int8):sum_t)):sum_t)))

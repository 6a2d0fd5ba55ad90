The variable of a loop over a map is the pair of key and value; of a range, an integer.
--- prog
begin { @a[1, "x"] = count(); for ($kv : @a) { @b[$kv.0.1] = $kv.1; } for ($i : 0..10) { @c = $i; } @n = (uint64)5; for $j : 1..@n { $k = $j; } }
--- args
-d types -
--- stdout
(program
  (probe "begin"
    (= (@a (tuple 1:int8 "x":string[2]):(int8,string[2])):count_t (call count):count_t)
    (for $kv:((int8,string[2]),uint64) @a:count_t
      (= (@b (. (. $kv:((int8,string[2]),uint64) 0):(int8,string[2]) 1):string[2]):uint64 (. $kv:((int8,string[2]),uint64) 1):uint64))
    (for $i:int64 (range 0:int8 10:int8):int64
      (= @c:int64 $i:int64))
    (= @n:uint64 (cast <uint64> 5:int8):uint64)
    (for $j:uint64 (range 1:int8 @n:uint64):uint64
      (= $k:uint64 $j:uint64))))

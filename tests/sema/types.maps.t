Keys and values; counting gives 64 bits; counts are numbers where a value is wanted.
--- prog
begin { @a++; @b[1]--; @c += 5; @d[1, "x"] = count(); @e = @d[2, "yy"] + 1; $x = @d[1, "x"]; @f = avg((uint8)3); @g = max(-1); @h = @f; }
--- args
-d types -
--- stdout
(program
  (probe "begin"
    (post++ @a:int64):int64
    (post-- (@b 1:int8):int64):int64
    (+= @c:int64 5:int8)
    (= (@d (tuple 1:int8 "x":string[2]):(int8,string[2])):count_t (call count):count_t)
    (= @e:uint64 (+ (@d (tuple 2:int8 "yy":string[3]):(int8,string[3])):uint64 1:int8):uint64)
    (= $x:uint64 (@d (tuple 1:int8 "x":string[2]):(int8,string[2])):uint64)
    (= @f:uavg_t (call avg (cast <uint8> 3:int8):uint8):uavg_t)
    (= @g:max_t (call max -1:int8):max_t)
    (= @h:uint64 @f:uint64)))

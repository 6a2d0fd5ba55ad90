Literals are as small as they can be; arithmetic is 64 bits wide; what is assigned widens.
--- prog
begin {
	$a = 1; $b = 300; $c = -1; $d = $a + $b; $e = 5000000000; $f = 18446744073709551615;
	$g = 1; $g = 70000; $h = $f * 2; $i = $f - 1; $j = $a == 1; $k = !$a; $l = 1; $l++; $m = (uint32)5; $m++;
}
--- args
-d types -
--- stdout
(program
  (probe "begin"
    (= $a:int8 1:int8)
    (= $b:int16 300:int16)
    (= $c:int8 -1:int8)
    (= $d:int64 (+ $a:int8 $b:int16):int64)
    (= $e:int64 5000000000:int64)
    (= $f:uint64 18446744073709551615:uint64)
    (= $g:int32 1:int8)
    (= $g:int32 70000:int32)
    (= $h:uint64 (* $f:uint64 2:int8):uint64)
    (= $i:int64 (- $f:uint64 1:int8):int64)
    (= $j:bool (== $a:int8 1:int8):bool)
    (= $k:bool (! $a:int8):bool)
    (= $l:int64 1:int8)
    (post++ $l:int64):int64
    (= $m:uint64 (cast <uint32> 5:int8):uint32)
    (post++ $m:uint64):uint64))

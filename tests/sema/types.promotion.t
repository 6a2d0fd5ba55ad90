Whole-program: the order of assignments does not matter.
--- prog
begin { @a = (uint8)1; @b = @c; @d = "abc"; } interval:s:1 { @a = (int16)2; @c = (uint32)7; @d = "abcdef"; @c = (int64)-1; }
--- args
-d types -
--- stdout
(program
  (probe "begin"
    (= @a:int16 (cast <uint8> 1:int8):uint8)
    (= @b:int64 @c:int64)
    (= @d:string[7] "abc":string[4]))
  (probe "interval:s:1"
    (= @a:int16 (cast <int16> 2:int8):int16)
    (= @c:int64 (cast <uint32> 7:int8):uint32)
    (= @d:string[7] "abcdef":string[7])
    (= @c:int64 (cast <int64> -1:int8):int64)))

Both forms of delete() and has_key() widen the keys of the map.
--- prog
begin { @a[1] = 1; delete(@a, 1000); delete(@a[100000]); if (has_key(@a, 5)) { } @b = 2; delete(@b); @c["x"] = 1; delete(@c, "abcdef"); }
--- args
-d types -
--- stdout
(program
  (probe "begin"
    (= (@a 1:int8):int8 1:int8)
    (call delete @a:int8 1000:int16):bool
    (call delete (@a 100000:int32):int8):bool
    (if (call has_key @a:int8 5:int8):bool
      (block):void):void
    (= @b:int8 2:int8)
    (call delete @b:int8):bool
    (= (@c "x":string[2]):int8 1:int8)
    (call delete @c:int8 "abcdef":string[7]):bool))

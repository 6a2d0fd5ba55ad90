`$1` is an integer if it looks like one, else a string; str() makes it a string; `$#` counts.
--- prog
begin { @a = $1; @b = $2; @c = str($1); @d = str($1 + 1); @e = $#; @f = $3; }
--- args
-d types - 0x1f text -3
--- stdout
(program
  (probe "begin"
    (= @a:int8 31:int8)
    (= @b:string[5] "text":string[5])
    (= @c:string[5] "0x1f":string[5])
    (= @d:string[4] "x1f":string[4])
    (= @e:int8 3:int8)
    (= @f:int8 -3:int8)))

Naming a whole map does not say whether it has keys: no error here.
--- prog
begin { @a[1] = 1; print(@a); @b = 2; print(@b); }
--- args
-d types -
--- stdout
(program
  (probe "begin"
    (= (@a 1:int8):int8 1:int8)
    (call print @a:int8):void
    (= @b:int8 2:int8)
    (call print @b:int8):void))

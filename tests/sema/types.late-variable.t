A variable that is declared without a value takes the type of what is assigned.
--- prog
begin { let $x; if (pid) { $x = 5; } else { $x = 500; } @a = $x; let $s: string; $s = "x"; @b = $s; let $n: uint16 = 3; $n += 100000; @n = $n; }
--- args
-d types -
--- stdout
(program
  (probe "begin"
    (let $x:int16)
    (if (call pid):uint32
      (block
        (= $x:int16 5:int8)):void
      (block
        (= $x:int16 500:int16)):void):void
    (= @a:int16 $x:int16)
    (let $s:string[1024] <string>)
    (= $s:string[1024] "x":string[2])
    (= @b:string[1024] $s:string[1024])
    (let $n:uint16 <uint16> 3:int8)
    (+= $n:uint16 100000:int32)
    (= @n:uint16 $n:uint16)))

Ternaries, `if` and blocks as values.
--- prog
begin { @a = 1; $x = @a ? 5 : 1000; $y = @a ?: 7; $z = if @a > 3 { "a" } else if @a { "bcd" } else { "" }; $w = { let $t = 5; $t * 2 }; @a ? print(1) : print(2); if @a { 1 } else { "x" } }
--- args
-d types -
--- stdout
(program
  (probe "begin"
    (= @a:int8 1:int8)
    (= $x:int16 (? @a:int8 5:int8 1000:int16):int16)
    (= $y:int8 (?: @a:int8 7:int8):int8)
    (= $z:string[4] (if (> @a:int8 3:int8):bool (block (value "a":string[2])):string[2] (if @a:int8 (block (value "bcd":string[4])):string[4] (block (value "":string[1])):string[1]):string[4]):string[4])
    (= $w:int64 (block (let $t:int8 5:int8) (value (* $t:int8 2:int8):int64)):int64)
    (? @a:int8 (call print 1:int8):void (call print 2:int8):void):void
    (if @a:int8
      (block
        1:int8):void
      (block
        "x":string[2]):void):void))

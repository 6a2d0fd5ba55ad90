Tuples and records widen member by member.
--- prog
begin { $t = (1, "ab"); $t = (1000, "abcd"); @a = $t.0; @b = $t.1; $r = (x=1, y=(2, 3)); @c = $r.y.1; @d = (); @e = (1,); @f[1, "x"] = 1; @g = @f[(1, "x")]; }
--- args
-d types -
--- stdout
(program
  (probe "begin"
    (= $t:(int16,string[5]) (tuple 1:int8 "ab":string[3]):(int8,string[3]))
    (= $t:(int16,string[5]) (tuple 1000:int16 "abcd":string[5]):(int16,string[5]))
    (= @a:int16 (. $t:(int16,string[5]) 0):int16)
    (= @b:string[5] (. $t:(int16,string[5]) 1):string[5])
    (= $r:(x=int8,y=(int8,int8)) (record (x 1:int8):int8 (y (tuple 2:int8 3:int8):(int8,int8)):(int8,int8)):(x=int8,y=(int8,int8)))
    (= @c:int8 (. (. $r:(x=int8,y=(int8,int8)) y):(int8,int8) 1):int8)
    (= @d:() (tuple):())
    (= @e:(int8) (tuple 1:int8):(int8))
    (= (@f (tuple 1:int8 "x":string[2]):(int8,string[2])):int8 1:int8)
    (= @g:int8 (@f (tuple 1:int8 "x":string[2]):(int8,string[2])):int8)))

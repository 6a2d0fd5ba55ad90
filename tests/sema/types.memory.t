Casts, dereferences, members through pointers to pointers, addresses.
--- prog
struct in { int v; struct in *next; char name[8]; };
begin {
	$p = (struct in *)0x1000; $pp = (struct in **)0x2000;
	@a = $p->v; @b = $p.next->next.v; @c = $pp->v; @d = *$p; @e = $p->name; @f = $p->name[2]; @g = $p[3].v; @h = (*$pp).v;
	@i = *(0x1000 + 8); @j = (uint64)$p; @k = ((struct in *)@j)->v; @l = $p + 1; @m = &$p; @n = (uint8)300; @o = (int8[])(uint32)5; @p = (bool)5;
	@q = sizeof($p->name); @r = sizeof(uint64 *); @s = offsetof(struct in, name); @t = (typeof($p->v))7; @u = &$p == 0;
}
--- args
-d types -
--- stdout
(program
  (c "struct in { int v; struct in *next; char name[8]; };")
  (probe "begin"
    (= $p:struct in * (cast <struct in*> 4096:int16):struct in *)
    (= $pp:struct in ** (cast <struct in**> 8192:int16):struct in **)
    (= @a:int32 (-> $p:struct in * v):int32)
    (= @b:int32 (. (-> (. $p:struct in * next):struct in * next):struct in * v):int32)
    (= @c:int32 (-> (* $pp:struct in **):struct in * v):int32)
    (= @d:struct in (* $p:struct in *):struct in)
    (= @e:string[8] (-> $p:struct in * name):int8[8])
    (= @f:int8 (index (-> $p:struct in * name):int8[8] 2:int8):int8)
    (= @g:int32 (. (index $p:struct in * 3:int8):struct in v):int32)
    (= @h:int32 (. (* $pp:struct in **):struct in * v):int32)
    (= @i:uint64 (* 4104:int16):uint64)
    (= @j:uint64 (cast <uint64> $p:struct in *):uint64)
    (= @k:int32 (-> (cast <struct in*> @j:uint64):struct in * v):int32)
    (= @l:struct in * (+ $p:struct in * 1:int8):struct in *)
    (= @m:struct in ** (& $p:struct in *):struct in **)
    (= @n:uint8 (cast <uint8> 300:int16):uint8)
    (= @o:int8[4] (cast <int8[]> (cast <uint32> 5:int8):uint32):int8[4])
    (= @p:bool (cast <bool> 5:int8):bool)
    (= @q:uint64 8:uint64)
    (= @r:uint64 8:uint64)
    (= @s:uint64 16:uint64)
    (= @t:int32 (cast <(typeof (-> $p:struct in * v):int32)> 7:int8):int32)
    (= @u:bool (== (& $p:struct in *):struct in ** 0:int8):bool)))

Structs, unions and enums of C, with their layout.
--- prog
struct foo {
	int a; /* at 0 */
	unsigned char b[4];
	struct foo *next; // at 8
	int x:3, y:5;
	union { long u; char c[16]; };
}
enum state { IDLE, BUSY = 5, DONE };
struct __attribute__((packed)) tight { char a; u64 b; };
struct later { char a; u64 b; } __attribute__((packed));
begin {
	@s = sizeof(struct foo);
	@t = (sizeof(struct tight), sizeof(struct later));
	@o = offsetof(struct foo, c);
	@n = (struct foo *)1234;
	@m = @n->next->next.y;
	@c = @n.c;
	@e = DONE;
	@f = *@n;
}
--- args
-d types -
--- stdout
(program
  (c "struct foo {\n\tint a; /* at 0 */\n\tunsigned char b[4];\n\tstruct foo *next; // at 8\n\tint x:3, y:5;\n\tunion { long u; char c[16]; };\n}")
  (c "enum state { IDLE, BUSY = 5, DONE };")
  (c "struct __attribute__((packed)) tight { char a; u64 b; };")
  (c "struct later { char a; u64 b; } __attribute__((packed));")
  (probe "begin"
    (= @s:uint64 40:uint64)
    (= @t:(uint64,uint64) (tuple 9:uint64 9:uint64):(uint64,uint64))
    (= @o:uint64 24:uint64)
    (= @n:struct foo * (cast <struct foo*> 1234:int16):struct foo *)
    (= @m:int32 (. (-> (-> @n:struct foo * next):struct foo * next):struct foo * y):int32)
    (= @c:string[16] (. @n:struct foo * c):int8[16])
    (= @e:enum state 6:enum state)
    (= @f:struct foo (* @n:struct foo *):struct foo)))

Two words become one by ##, an argument text by #.
--- prog
#define JOIN(a, b) a ## b
#define TEXT(x) #x
#define XJOIN(a, b) JOIN(a, b)
#define ONE 1
struct JOIN(my, struct) { int JOIN(a, 1); };
#define FIRST JOIN(AF_, INET)
#define SECOND XJOIN(ONE, 2)
#define THIRD TEXT(a b)
begin { @a = FIRST; @b = SECOND; @c = THIRD; @d = sizeof(struct mystruct); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @a:int8 2:int8)
    (= @b:int8 12:int8)
    (= @c:string[4] "a b":string[4])
    (= @d:uint64 4:uint64)))

C text is kept as it is: braces are balanced, comments and strings skipped, the semicolon is optional.
--- prog
#define N 3
#define LONG \
	4
#ifndef X
struct a { int x; /* } */ char c[N]; };
#endif
struct __attribute__((packed)) b { struct { int y; } z; } __attribute__((aligned(8)))
union c { int a; char b; } // }
enum d { ONE = 1, TWO };
typedef struct { int q; } e, *f;
struct g;
begin { }
--- args
-d parse -
--- stdout
(program
  (c "#define N 3")
  (c "#define LONG \\\n\t4")
  (c "#ifndef X")
  (c "struct a { int x; /* } */ char c[N]; };")
  (c "#endif")
  (c "struct __attribute__((packed)) b { struct { int y; } z; } __attribute__((aligned(8)))")
  (c "union c { int a; char b; }")
  (c "enum d { ONE = 1, TWO };")
  (c "typedef struct { int q; } e, *f;")
  (c "struct g;")
  (probe "begin"))

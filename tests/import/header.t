Of a header types and constants are read, and nothing else.
--- prog
import "types.h";
begin { print((sizeof(struct pair), MAGIC, GREEN)); exit(); }
--- cmd
cat >types.h <<'END'
#ifndef TYPES_H
#define TYPES_H
#define MAGIC 0x2a
#ifdef __cplusplus
extern "C" {
#endif
struct pair { int a; /* ; */ char b[4]; };
enum color { RED = 3, GREEN };
struct pair *find(int x);
static inline int twice(int x) { return "}"[x] * 2; }
extern int counter;
#endif
END
"$KTRACE" -q prog.bt
--- needs
root
--- stdout
(8, 42, GREEN)



A header beside the script goes through the system's preprocessor: its macros and types count.
--- needs
cmd:cc
btf
--- cmd
cat >inner.h <<'.'
typedef struct { int a; char b[INNER]; } inner_t;
.
cat >mine.h <<'.'
#ifndef MINE_H
#define MINE_H
#include <stdint.h>
#include "inner.h"
#define MINE_SIZE (sizeof(inner_t) + 1)
#define MINE_FLAG 0x10
enum mine { MINE_A = 3, MINE_B };
struct mine { uint32_t x; inner_t in; struct mine *next; };
extern int mine_function(struct mine *m);
static inline int mine_inline(struct mine *m) { if (m) { return 1; } return 0; }
extern const char *mine_names[];
typedef float mine_float __attribute__((vector_size(16)));
struct mine_after { struct mine m[2]; };
#endif
.
cat >prog.bt <<'.'
#define INNER 6
#include "mine.h"
#include "mine.h"
begin {
	@ = (sizeof(struct mine), sizeof(struct mine_after), MINE_FLAG, MINE_B, INNER);
	@s = MINE_SIZE;
	@b = ((struct mine *)0)->next->in.b;
}
.
"$KTRACE" -d types prog.bt | grep -v '(c '
--- stdout
(program
  (probe "begin"
    (= @:(uint64,uint64,int8,enum mine,int8) (tuple 24:uint64 48:uint64 16:int8 4:enum mine 6:int8):(uint64,uint64,int8,enum mine,int8))
    (= @s:int8 13:int8)
    (= @b:string[6] (. (-> (-> (cast <struct mine*> 0:int8):struct mine * next):struct mine * in):inner_t b):int8[6])))

Conditions compute as C does, in 64 bits.
--- prog
#if 1 + 2 * 3 == 7 && (1 << 40) > 0 && -1 < 0 && ~0 == -1 && 7 / 2 == 3 && 7 % 4 == 3
#define A 1
#endif
#if 0x10 == 16 && 010 == 8 && 'a' == 97 && '\0' == 0 && 5u - 6u > 0 && !0
#define B 1
#endif
#if (1 ? 2 : 3) == 2 && (1 | 2 ^ 3 & 4) == 3 && 2 != 3 && 3 >= 3 && 2 <= 3 && 1 >> 1 == 0
#define C 1
#endif
#if 0 && 1 / 0 || 1 || 1 % 0
#define D 1
#endif
begin { @ = (A, B, C, D); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(int8,int8,int8,int8) (tuple 1:int8 1:int8 1:int8 1:int8):(int8,int8,int8,int8))))

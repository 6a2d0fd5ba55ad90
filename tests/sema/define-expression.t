`#define` of an expression; conditions with expressions.
--- prog
#define SHIFT 4
#define BIG (1 << SHIFT) /* 16 */
#define ALL (BIG | 0x3UL) // 19
#define LETTER 'a'
#undef SHIFT
#define SHIFT 5
#if defined(BIG) && !defined(NOTHING) && SHIFT == 5
#define A 1
#elif BIG
#define A 2
#else
#define A 3
#endif
#if NOTHING
#define B 1
#elif SHIFT > 100
#define B 2
#elif defined BIG
#define B 3
#else
#define B 4
#endif
begin { @a = BIG; @b = ALL * 2; @c = LETTER; @d = A; @e = B; }
--- args
-d types -
--- stdout
(program
  (c "#define SHIFT 4")
  (c "#define BIG (1 << SHIFT) /* 16 */")
  (c "#define ALL (BIG | 0x3UL) // 19")
  (c "#define LETTER 'a'")
  (c "#undef SHIFT")
  (c "#define SHIFT 5")
  (c "#if defined(BIG) && !defined(NOTHING) && SHIFT == 5")
  (c "#define A 1")
  (c "#elif BIG")
  (c "#define A 2")
  (c "#else")
  (c "#define A 3")
  (c "#endif")
  (c "#if NOTHING")
  (c "#define B 1")
  (c "#elif SHIFT > 100")
  (c "#define B 2")
  (c "#elif defined BIG")
  (c "#define B 3")
  (c "#else")
  (c "#define B 4")
  (c "#endif")
  (probe "begin"
    (= @a:int8 32:int8)
    (= @b:int8 70:int8)
    (= @c:int8 97:int8)
    (= @d:int8 1:int8)
    (= @e:int8 3:int8)))

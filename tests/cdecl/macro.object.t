Macros without parameters: numbers, expressions, strings side by side, characters.
--- prog
#define N 42
#define HEX 0xFFul
#define EXPR (N + HEX * 2)
#define TEXT "a" "b"
#define NEWLINE '\n'
#define LETTER 'a'
begin { @a = N; @b = HEX; @c = EXPR; @d = TEXT; @e = NEWLINE; @f = LETTER; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @a:int8 42:int8)
    (= @b:int16 255:int16)
    (= @c:int16 552:int16)
    (= @d:string[3] "ab":string[3])
    (= @e:int8 10:int8)
    (= @f:int8 97:int8)))

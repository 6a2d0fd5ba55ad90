A macro without a body is only defined; its uses in declarations vanish.
--- prog
#define HAVE_IT
#define __mine
struct s { int __mine a; };
#ifdef HAVE_IT
#define A 1
#endif
begin { @a = A; @s = sizeof(struct s); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @a:int8 1:int8)
    (= @s:uint64 4:uint64)))

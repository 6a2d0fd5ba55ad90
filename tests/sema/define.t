`#define` of a number or string makes constants; #ifdef chooses; #include is passed over.
--- prog
#include <linux/sched.h>
#define LIMIT 0x10
#define NAME "abc"
#define NEG (-5)
#ifdef NAME
#define YES 1
#else
#define YES 2
#endif
#ifndef NAME
#include <nothing.h>
#define YES 3
#endif
begin { @a = LIMIT + 1; @b = NAME; @c = YES; @d = NEG; }
--- args
-d types -
--- stdout
(program
  (c "#include <linux/sched.h>")
  (c "#define LIMIT 0x10")
  (c "#define NAME \"abc\"")
  (c "#define NEG (-5)")
  (c "#ifdef NAME")
  (c "#define YES 1")
  (c "#else")
  (c "#define YES 2")
  (c "#endif")
  (c "#ifndef NAME")
  (c "#include <nothing.h>")
  (c "#define YES 3")
  (c "#endif")
  (probe "begin"
    (= @a:int8 17:int8)
    (= @b:string[4] "abc":string[4])
    (= @c:int8 1:int8)
    (= @d:int8 -5:int8)))

A directive goes on behind a backslash at the end of its line.
--- prog
#define SUM(a, b) \
	((a) + \
	 (b))
#if 1 && \
    1
#define YES 1
#endif
begin { @a = SUM(1, 2); @b = YES; }
--- args
-d types -
--- stdout
(program
  (c "#define SUM(a, b) \\\n\t((a) + \\\n\t (b))")
  (c "#if 1 && \\\n    1")
  (c "#define YES 1")
  (c "#endif")
  (probe "begin"
    (= @a:int8 3:int8)
    (= @b:int8 1:int8)))

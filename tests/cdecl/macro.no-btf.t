BPFTRACE_HAVE_BTF is not defined without type information.
--- prog
#ifdef BPFTRACE_HAVE_BTF
#define A 1
#else
#define A 2
#endif
begin { @ = A; }
--- args
--host $TESTS/host/tiny -d import -
--- stdout
(program
  (c "#ifdef BPFTRACE_HAVE_BTF")
  (c "#define A 1")
  (c "#else")
  (c "#define A 2")
  (c "#endif")
  (probe "begin"
    (= @ 2)))

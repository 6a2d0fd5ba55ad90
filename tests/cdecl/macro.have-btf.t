BPFTRACE_HAVE_BTF is defined where the kernel has type information.
--- prog
#if defined(BPFTRACE_HAVE_BTF) && defined(KTRACE_HAVE_BTF)
#define A 1
#else
#define A 2
#endif
#ifndef BPFTRACE_HAVE_BTF
#include <nothing/at/all.h>
#endif
begin { @ = A; }
--- args
-d types -
--- needs
btf
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:int8 1:int8)))

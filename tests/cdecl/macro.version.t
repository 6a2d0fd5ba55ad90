LINUX_VERSION_CODE is the version of the kernel at hand.
--- prog
#if LINUX_VERSION_CODE >= KERNEL_VERSION(5, 10, 0) && LINUX_VERSION_CODE < KERNEL_VERSION(90, 0, 0)
#define A 1
#endif
begin { @ = A; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:int8 1:int8)))

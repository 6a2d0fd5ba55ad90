A typedef of the script hides the kernel's and the language's.
--- prog
typedef struct { long a, b, c; } spinlock_t;
typedef unsigned char pid_t;
begin { @ = (sizeof(spinlock_t), sizeof(pid_t)); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(uint64,uint64) (tuple 24:uint64 1:uint64):(uint64,uint64))))

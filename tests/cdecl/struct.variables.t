Variables behind a definition and qualifiers are passed over.
--- prog
struct s { const volatile int a; int __user *p; } one, *two, three[3];
begin { @ = (sizeof(struct s), sizeof(struct s)); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(uint64,uint64) (tuple 16:uint64 16:uint64):(uint64,uint64))))

Macros with '...' in declarations.
--- prog
#define MEMBERS(...) struct { __VA_ARGS__ }
#define LIST(first, ...) int first, __VA_ARGS__;
struct s { MEMBERS(int a; int b;); LIST(c, d, e) };
begin { @ = (sizeof(struct s), offsetof(struct s, e)); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(uint64,uint64) (tuple 20:uint64 16:uint64):(uint64,uint64))))

Macros are replaced in declarations: lengths, widths, types, attributes.
--- prog
#define LEN 4
#define WORD unsigned short
#define TIGHT __attribute__((packed))
struct s { char c; WORD w[LEN * 2]; WORD b : LEN; } TIGHT;
begin { @ = (sizeof(struct s), offsetof(struct s, w)); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(uint64,uint64) (tuple 18:uint64 1:uint64):(uint64,uint64))))

Floating point members take room; they cannot be read.
--- prog
struct s { float f; double d; long double l; char c; };
begin { @ = (sizeof(struct s), offsetof(struct s, d), offsetof(struct s, c)); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(uint64,uint64,uint64) (tuple 48:uint64 8:uint64 32:uint64):(uint64,uint64,uint64))))

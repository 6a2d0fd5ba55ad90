Integers of 128 bits are aligned to 16 bytes.
--- prog
struct s { char c; __int128 i; unsigned __int128 u; };
begin { @ = (sizeof(struct s), offsetof(struct s, i)); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(uint64,uint64) (tuple 48:uint64 16:uint64):(uint64,uint64))))

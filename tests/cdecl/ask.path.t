A member within members; of the script's own types.
--- prog
struct s { struct { int a; } b; int c[2]; };
begin { @ = (has_field(struct s, b.a), has_field(struct s, b.x), has_field(struct s, c), has_field(struct t, a), has_type(struct s), has_type(uint64)); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(bool,bool,bool,bool,bool,bool) (tuple true:bool false:bool true:bool false:bool true:bool true:bool):(bool,bool,bool,bool,bool,bool))))

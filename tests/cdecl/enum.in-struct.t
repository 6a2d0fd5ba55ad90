An enumeration within a struct.
--- prog
struct s { enum kind { K_ONE = 1, K_TWO } kind; enum { X = 9 } x; };
begin { @k = ((struct s *)0)->kind; @x = X; @two = K_TWO; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @k:enum kind (-> (cast <struct s*> 0:int8):struct s * kind):enum kind)
    (= @x:enum {...} 9:enum {...})
    (= @two:enum kind 2:enum kind)))

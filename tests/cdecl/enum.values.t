Constants of enumerations by constant expressions, some of them their own.
--- prog
enum e { A, B = 5, C, D = B * 2 + sizeof(int), E = 1 << 4 | 1, F = -3, G, H = 'x', I = (B > 4) ? 7 : 8, J = ~0u & 0xff };
enum { ALONE = E };
begin { @ = (A, B, C, D, E); @f = F; @g = G; @h = H; @i = I; @j = J; @alone = ALONE; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(enum e,enum e,enum e,enum e,enum e) (tuple 0:enum e 5:enum e 6:enum e 14:enum e 17:enum e):(enum e,enum e,enum e,enum e,enum e))
    (= @f:enum e -3:enum e)
    (= @g:enum e -2:enum e)
    (= @h:enum e 120:enum e)
    (= @i:enum e 7:enum e)
    (= @j:enum e 255:enum e)
    (= @alone:enum {...} 17:enum {...})))

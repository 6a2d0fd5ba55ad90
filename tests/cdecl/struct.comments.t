Comments anywhere in a definition.
--- prog
struct /* one */ s // two
{ /* { */ int a; // }
  char /* three */ b [ /* four */ 3 ];
} /* five */ ; // six
begin { @ = sizeof(struct s); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:uint64 8:uint64)))

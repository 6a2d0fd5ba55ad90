Definitions within each other have a limit.
--- prog
struct s {struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { int x; }; }; }; }; }; }; }; }; }; }; }; }; }; }; }; }; }; }; }; };};
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:155: error: definitions are nested too deeply [too-deep]
    1 | struct s {struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { struct { int x; }; }; }; }; }; }; }; }; }; }; }; }; }; }; }; }; }; }; }; };};
      |                                                                                                                                                           ^~~~~~

A signal that there is not.
--- prog
begin { signal("SIGNOPE"); signal(99); }
--- args
--unsafe --check -
--- exit
1
--- stderr
stdin:1:16: error: there is no such signal [unknown-signal]
    1 | begin { signal("SIGNOPE"); signal(99); }
      |                ^~~~~~~~~
stdin:1:35: error: there is no such signal [unknown-signal]
    1 | begin { signal("SIGNOPE"); signal(99); }
      |                                   ^~

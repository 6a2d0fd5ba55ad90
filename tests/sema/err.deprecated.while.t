'while' works, with a word about the newer loop.
--- prog
begin { $i = 0; while ($i < 3) { $i++; } print($i); }
--- cmd
"$KTRACE" -q prog.bt
--- needs
root
--- stdout
3


--- stderr
prog.bt:1:17: warning: 'while' is an old form [deprecated]
    1 | begin { $i = 0; while ($i < 3) { $i++; } print($i); }
      |                 ^~~~~~~~~~~~~~~~~~~~~~~~
hint: write 'for ($i : 0..$n) { ... }'; 'break' leaves it early

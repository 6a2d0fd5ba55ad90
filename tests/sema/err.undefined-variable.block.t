A variable ends with the block that declares it; the message says which block that was.
--- prog
begin { if (1) { $x = 1; } $y = $x; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:33: error: '$x' is not defined here [undefined-variable]
    1 | begin { if (1) { $x = 1; } $y = $x; }
      |                                 ^~
stdin:1:18: note: '$x' belonged to this block, which has ended
hint: declare it before the block: 'let $x;'

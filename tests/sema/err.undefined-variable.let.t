A variable that `let` declares ends with its block; so does that of a loop.
--- prog
begin { if (1) { let $x = 1; } $y = $x; for ($i : 0..3) { } $i++; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:37: error: '$x' is not defined here [undefined-variable]
    1 | begin { if (1) { let $x = 1; } $y = $x; for ($i : 0..3) { } $i++; }
      |                                     ^~
stdin:1:22: note: '$x' belonged to this block, which has ended
hint: declare it before the block: 'let $x;'
stdin:1:61: error: '$i' is not defined here [undefined-variable]
    1 | begin { if (1) { let $x = 1; } $y = $x; for ($i : 0..3) { } $i++; }
      |                                                             ^~
stdin:1:46: note: '$i' belonged to this block, which has ended
hint: declare it before the block: 'let $i;'

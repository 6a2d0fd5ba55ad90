Old scripts use variables after the block that assigned them: the variable is declared in front, with a warning.
--- prog
begin { if (1) { $x = 1; } else { $x = 1000; } print($x); while (0) { $y = 1; } $y++; $q = $none; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:54: warning: '$x' is used after the block that assigns it [old-scope]
    1 | begin { if (1) { $x = 1; } else { $x = 1000; } print($x); while (0) { $y = 1; } $y++; $q = $none; }
      |                                                      ^~
stdin:1:35: note: '$x' is assigned here
hint: declare it before the block: 'let $x;'
stdin:1:81: warning: '$y' is used after the block that assigns it [old-scope]
    1 | begin { if (1) { $x = 1; } else { $x = 1000; } print($x); while (0) { $y = 1; } $y++; $q = $none; }
      |                                                                                 ^~
stdin:1:71: note: '$y' is assigned here
hint: declare it before the block: 'let $y;'
stdin:1:92: error: '$none' is not defined here [undefined-variable]
    1 | begin { if (1) { $x = 1; } else { $x = 1000; } print($x); while (0) { $y = 1; } $y++; $q = $none; }
      |                                                                                            ^~~~~

What sizeof and the like are asked about is never run, so it cannot change a map.
--- prog
begin { print(sizeof({ @x = 1; 5 })); $a = (typeof({ @y++; 1 }))5; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:24: error: '@x' cannot be changed here [assign-target]
    1 | begin { print(sizeof({ @x = 1; 5 })); $a = (typeof({ @y++; 1 }))5; }
      |                        ^~
hint: what 'sizeof', 'typeof' and the like are asked about is never run
stdin:1:54: error: '@y' cannot be changed here [assign-target]
    1 | begin { print(sizeof({ @x = 1; 5 })); $a = (typeof({ @y++; 1 }))5; }
      |                                                      ^~
hint: what 'sizeof', 'typeof' and the like are asked about is never run

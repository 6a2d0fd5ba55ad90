What can be counted up: variables and maps.
--- prog
begin { 5++; --pid; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:9: error: '++' counts variables and maps, not an integer [increment-target]
    1 | begin { 5++; --pid; }
      |         ^
stdin:1:16: error: '--' counts variables and maps, not a name [increment-target]
    1 | begin { 5++; --pid; }
      |                ^~~

Only variables and maps can be assigned.
--- prog
begin { 1 = 2; ("a", 2).0 = 5; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:9: error: only variables and maps can be assigned, not an integer [assign-target]
    1 | begin { 1 = 2; ("a", 2).0 = 5; }
      |         ^
stdin:1:16: error: only variables and maps can be assigned, not a member [assign-target]
    1 | begin { 1 = 2; ("a", 2).0 = 5; }
      |                ^~~~~~~~~~

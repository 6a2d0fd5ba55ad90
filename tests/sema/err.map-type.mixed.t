A map holds one kind of value, in the whole program.
--- prog
begin { @a = 1; } interval:s:1 { @a = "x"; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:34: error: '@a' holds integers, cannot assign a string [map-type]
    1 | begin { @a = 1; } interval:s:1 { @a = "x"; }
      |                                  ^~~~~~~~
stdin:1:9: note: '@a' became an integer here

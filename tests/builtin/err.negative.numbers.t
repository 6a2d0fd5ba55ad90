Arguments that must not be negative.
--- prog
begin { @a[1] = 1; print(@a, -1); print(substr("abc", -1)); print(str(0, -1)); print(strftime("%H", -1)); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:30: error: argument 2 of 'print' must not be negative [negative]
    1 | begin { @a[1] = 1; print(@a, -1); print(substr("abc", -1)); print(str(0, -1)); print(strftime("%H", -1)); }
      |                              ^~
stdin:1:41: error: 'substr' takes no negative numbers [negative]
    1 | begin { @a[1] = 1; print(@a, -1); print(substr("abc", -1)); print(str(0, -1)); print(strftime("%H", -1)); }
      |                                         ^~~~~~~~~~~~~~~~~
stdin:1:74: error: the length for 'str' must not be negative [negative]
    1 | begin { @a[1] = 1; print(@a, -1); print(substr("abc", -1)); print(str(0, -1)); print(strftime("%H", -1)); }
      |                                                                          ^~
stdin:1:101: error: 'strftime' takes no negative time [negative]
    1 | begin { @a[1] = 1; print(@a, -1); print(substr("abc", -1)); print(str(0, -1)); print(strftime("%H", -1)); }
      |                                                                                                     ^~

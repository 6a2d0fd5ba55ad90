Printing a map within a loop is a warning: it is done once the event arrives.
--- prog
begin { for ($i : 0..3) { @[$i] = 1; print(@); } exit(1); }
--- args
-q -
--- needs
root
--- exit
1
--- stdout
@[0]: 1
@[1]: 1
@[2]: 1
@[0]: 1
@[1]: 1
@[2]: 1
@[0]: 1
@[1]: 1
@[2]: 1


@[0]: 1
@[1]: 1
@[2]: 1
--- stderr
stdin:1:38: warning: the map is not printed in this round, but when the event arrives [in-loop]
    1 | begin { for ($i : 0..3) { @[$i] = 1; print(@); } exit(1); }
      |                                      ^~~~~~~~
hint: print what the round is about: print(($kv.0, $kv.1))

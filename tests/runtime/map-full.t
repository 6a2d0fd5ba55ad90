Insertions that a full map refuses are counted and told at the end.
--- prog
let @m = hash(3);
BEGIN { @m[1] = 1; @m[2] = 1; @m[3] = 1; @m[4] = 1; @m[5] = 1; @m[1] = 9; }
--- args
-q -
--- needs
root
--- stdout


@m[2]: 1
@m[3]: 1
@m[1]: 9
--- stderr
stdin:1:1: warning: map '@m' is full (3 keys): 2 insertions were refused; declare it larger

The license is one of those that may use all helpers, in any case of letters.
--- prog
config = { license = "dual bsd/gpl" }
begin { printf("%d\n", nsecs > 0); }
--- args
-q -
--- needs
root
--- stdout
1



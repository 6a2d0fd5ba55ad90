begin runs once before, end once after; a script of only these ends by itself.
--- counts
begin end
--- prog
BEGIN { printf("first\n"); }
END { printf("last\n"); }
--- args
-q -
--- needs
root
--- stdout
first
last



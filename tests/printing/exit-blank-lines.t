Two newlines come before the maps, also without maps; -q says nothing else.
--- prog
begin { printf("x"); exit(); }
--- args
-q -
--- needs
root
--- stdout
x


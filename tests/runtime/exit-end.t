exit() in end gives the status, and what follows it is not printed.
--- prog
begin { printf("one\n"); exit(2); }
end { printf("two\n"); if (pid) { exit(5); } printf("not this\n"); }
end { printf("nor this\n"); }
--- args
-q -
--- needs
root
--- exit
5
--- stdout
one
two



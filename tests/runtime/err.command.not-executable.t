A file that is no program is refused, though it is there.
--- prog
BEGIN { printf("never\n"); }
--- args
-c "./prog.bt" -
--- needs
root
--- exit
3
--- stderr
ktrace: error: command './prog.bt': cannot be run: Permission denied [command]

The command of -c that cannot be found is told before anything is attached.
--- prog
BEGIN { printf("never\n"); }
--- args
-c "no-such-command-here 1 2" -
--- needs
root
--- exit
3
--- stderr
ktrace: error: command 'no-such-command-here': cannot be run: No such file or directory [command]
hint: it is not in PATH; no shell is involved: write 'sh -c ...' in a file for more than a command and its arguments

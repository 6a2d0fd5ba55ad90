join() prints the strings of an argument vector, with a separator; at most 16.
--- prog
tracepoint:syscalls:sys_enter_execve /pid == cpid/ { join(args.argv); join(args.argv, ","); join(args.argv, ""); }
--- args
-q -c "/bin/true a bb '' c 5 6 7 8 9 10 11 12 13 14 15 16 17" -
--- needs
root
tracefs
--- stdout
/bin/true a bb '' c 5 6 7 8 9 10 11 12 13 14 15
/bin/true,a,bb,'',c,5,6,7,8,9,10,11,12,13,14,15
/bin/trueabb''c56789101112131415



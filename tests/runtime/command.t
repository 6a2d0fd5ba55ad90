The command of -c starts when all is attached: its own exec is seen. Its end is the end of the trace.
--- prog
tracepoint:syscalls:sys_enter_execve /pid == cpid/ { printf("%s\n", str(args.filename)); }
END { printf("end\n"); }
--- args
-q -c "/bin/true x y" -
--- needs
root
--- stdout
/bin/true
end



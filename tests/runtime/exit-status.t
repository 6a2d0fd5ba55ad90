exit(N) ends with status N; END still runs.
--- prog
interval:ms:10 { printf("one\n"); exit(7); }
END { printf("end\n"); }
--- args
-q -
--- needs
root
--- exit
7
--- stdout
one
end



The trace of -p ends when the process does.
--- prog
BEGIN { printf("go\n"); }
interval:s:20 { printf("never\n"); }
--- cmd
sleep 0.4 &
"$KTRACE" -q -p $! prog.bt
--- timeout
8
--- needs
root
--- stdout
go



The trace of -p ends when the process does.
--- prog
BEGIN { printf("go\n"); }
interval:s:20 { printf("never\n"); }
--- cmd
sleep 2 &
"$KTRACE" -q -p $! prog.bt
--- timeout
20
--- needs
root
--- stdout
go



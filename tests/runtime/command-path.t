The command is looked for in PATH, split at blanks without a shell, and gets SIGTERM when the trace ends before it.
--- prog
BEGIN { printf("go\n"); }
interval:ms:300 { exit(); }
--- cmd
cat >prog.sh <<'END'
#!/bin/sh
trap 'echo "told to end" >>log; exit 0' TERM
echo "$# $1" >log
for i in 1 2 3 4 5 6 7 8 9; do sleep 0.2; done
echo "not told" >>log
END
chmod 755 prog.sh
PATH=$PWD:$PATH "$KTRACE" -q -c '  prog.sh   "a  b" ' prog.bt
sleep 0.5
cat log
--- needs
root
--- stdout
go


2 "a
told to end

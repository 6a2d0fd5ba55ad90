^C ends the program that runs, not the prompt; the next line is read.
--- cmd
mkfifo in
"$KTRACE" --repl <in >out 2>&1 &
pid=$!
exec 3>in
printf '%s\n' 'interval:s:100 { } end { printf("over\n"); }' >&3
until grep -qs Attached out; do sleep 0.02; done
kill -INT $pid
until grep -qs over out; do sleep 0.02; done
echo '1 + 1' >&3
echo '.quit' >&3
exec 3>&-
wait $pid
echo "status $?"
grep -v '^$' out
--- needs
root
--- stdout
status 0
Attached 2 probes
over
2

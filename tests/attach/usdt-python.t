A packaged binary with notes, by its path, and by -p: then the binary may be left out.
--- cmd
echo 'import colorsys' >script.py
"$KTRACE" -q -c "/usr/bin/python3 script.py" -e 'usdt:/usr/bin/python3:python:import__find__load__start /str(arg0) == "colorsys"/ { printf("%s\n", str(arg0)); }'
mkfifo go
/usr/bin/python3 -c 'open("go").read(); import colorsys' &
until readlink /proc/$!/exe | grep -q python; do sleep 0.05; done
KTRACE_NOTIFY_ATTACHED=1 "$KTRACE" -q -p $! -e 'usdt:import__find__load__start /str(arg0) == "colorsys"/ { @ = count(); }' >out &
until grep -qs ATTACHED out || ! kill -0 $!; do sleep 0.05; done
echo >go
wait
grep -v ATTACHED out
--- needs
root
uprobe
file:/usr/bin/python3
--- stdout
colorsys




@: 1

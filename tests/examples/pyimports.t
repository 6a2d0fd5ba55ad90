The modules that a script imports are told with their time, nested as they import each other.
--- cmd
echo 'import colorsys' >script.py
"$KTRACE" -q -c '/usr/bin/python3 -S script.py' "$TESTS/../examples/pyimports.bt"
--- needs
root
uprobe
file:/usr/bin/python3
--- match
^[0-9:]{8}  [0-9]+ +[0-9]+\.[0-9]{3} +colorsys$

What a program writes to its terminal is shown, with the terminal.
--- args
-q "$TESTS/../examples/ttysnoop.bt"
--- needs
root
vm
cmd:script
--- trigger
script -qc "echo shown-on-a-terminal" /dev/null </dev/null
--- match
^[0-9:]{8} pts[0-9]+ +[0-9]+ +(echo|sh|bash|script) +shown-on-a-terminal(\\x0d)?\\x0a$

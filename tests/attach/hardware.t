A hardware counter samples a process that runs.
--- prog
hardware:cpu-cycles:100000 /comm == "spin"/ { @ = count(); }
--- args
-q -
--- needs
root
hardware
--- trigger
"$TARGETS/spin" 300
--- match
^@: [1-9][0-9]*$

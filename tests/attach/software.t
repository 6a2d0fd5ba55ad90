A software event is sampled at each occurrence when its period is 1.
--- prog
software:page-faults:1 /comm == "calls"/ { @ = count(); }
--- args
-q -
--- needs
root
--- trigger
"$TARGETS/calls" 1
--- match
^@: [1-9][0-9]*$

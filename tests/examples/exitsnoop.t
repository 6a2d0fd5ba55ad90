The end of a process is told with its exit status, or with the signal that killed it.
--- args
-q "$TESTS/../examples/exitsnoop.bt"
--- needs
root
--- trigger
"$TARGETS/acts" exit
--- match
^[0-9:]{8}  [0-9]+ +[0-9]+ +[0-9]+ +acts +[0-9]+ 42$
^[0-9:]{8}  [0-9]+ +[0-9]+ +[0-9]+ +acts +[0-9]+ SIGTERM$
 acts +[0-9]+ 0$

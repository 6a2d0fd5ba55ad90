fsync and fdatasync of a file are told with its name.
--- args
-q "$TESTS/../examples/syncsnoop.bt"
--- needs
root
--- trigger
"$TARGETS/acts" sync
--- match
 acts +fsync +[0-9]+\.[0-9]{3} an-act$
 acts +fdatasync +[0-9]+\.[0-9]{3} an-act$

A look-up by the C library is told with the name.
--- args
-q "$TESTS/../examples/gethostlatency.bt"
--- needs
root
uprobe
--- trigger
"$TARGETS/acts" resolve
--- match
 acts +[0-9]+\.[0-9]{3} +0 localhost$

Calls that fail are told by name and error, of one program if that is wanted.
--- args
-q "$TESTS/../examples/errsnoop.bt" -- --comm=acts
--- needs
root
--- trigger
"$TARGETS/acts" errors
--- match
^@\[acts, close, Bad file descriptor\]: 2$
^@\[acts, chdir, No such file or directory\]: 1$

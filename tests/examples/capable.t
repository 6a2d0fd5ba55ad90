A process that changes its user is asked for the privileges that it takes.
--- args
-q "$TESTS/../examples/capable.bt" -- --count
--- needs
root
--- trigger
"$TARGETS/acts" setuid
--- match
^@asked\[acts, SETUID, (yes|no|)\]: [1-9]
^@asked\[acts, SETGID, (yes|no|)\]: [1-9]

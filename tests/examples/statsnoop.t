Questions about files that are not there are told with the path and the error.
--- args
-q "$TESTS/../examples/statsnoop.bt" -- --failed
--- needs
root
--- trigger
"$TARGETS/acts" stat
--- match
 acts +newfstatat +No such file or directory +/an-act/that/is/not$
! acts .* /proc

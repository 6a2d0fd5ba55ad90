Signals are told with their names, who got them, and that an ignored one was ignored.
--- args
-q "$TESTS/../examples/sigsnoop.bt"
--- needs
root
--- trigger
"$TARGETS/acts" signal ptrace
--- match
 acts +SIGUSR2 +[0-9]+ +acts +ignored$
 acts +SIGKILL +[0-9]+ +acts +delivered$
! SIGCHLD

Slow calls are told with their time.
--- args
-q "$TESTS/../examples/syslat.bt" -- --slow=5 --comm=acts
--- needs
root
--- trigger
"$TARGETS/acts" sleep errors
--- match
 acts +clock_nanosleep +[0-9]+\.[0-9]{3} 0$
! close

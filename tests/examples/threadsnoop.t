A new thread is told as one; processes only on request.
--- args
-q "$TESTS/../examples/threadsnoop.bt"
--- needs
root
--- trigger
"$TARGETS/acts" thread exit
--- match
 acts +thread +[0-9]+ +0x[0-9a-f]+$
! acts +process

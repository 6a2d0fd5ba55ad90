The reset of a connection with unread data is seen where it is sent, those of it and of a refused connection where they arrive.
--- args
-q "$TESTS/../examples/tcpreset.bt"
--- needs
root
--- trigger
"$TARGETS/acts" tcp reset
--- match
 sent +127\.0\.0\.1 +[0-9]+ +127\.0\.0\.1 [0-9]+$
 received +127\.0\.0\.1 +[0-9]+ +127\.0\.0\.1 [0-9]+$

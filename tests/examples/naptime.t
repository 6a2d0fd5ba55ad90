A nap is told with its length and the parent; shorter ones than wanted are not.
--- args
-q "$TESTS/../examples/naptime.bt" -- --min=5
--- needs
root
--- trigger
"$TARGETS/acts" sleep; "$TARGETS/acts" mutex
--- match
 acts +[0-9]+ +sh +0\.007$
 acts +[0-9]+ +sh +0\.020$

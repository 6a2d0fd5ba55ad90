What a program waits with is shown, with the function that waits.
--- args
-q "$TESTS/../examples/offcputime.bt" -- --min=1000 --comm=acts
--- needs
root
--- trigger
"$TARGETS/acts" sleep sleep
--- match
^, acts\]: [0-9]{4,}$
^ +(do_|common_|hrtimer_)nanosleep\+[0-9]+$
--- match-stderr
! error

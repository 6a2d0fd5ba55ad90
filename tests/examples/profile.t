A process that is busy is sampled, with stacks.
--- args
-q "$TESTS/../examples/profile.bt"
--- needs
root
--- trigger
"$TARGETS/acts" spin spin
--- match
^ +act_spin\+[0-9]+
, acts\]: [0-9]+$
--- match-stderr
! error

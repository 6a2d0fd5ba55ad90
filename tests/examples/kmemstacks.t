Allocations are summed by stack.
--- args
-q "$TESTS/../examples/kmemstacks.bt"
--- needs
root
--- trigger
find /proc/self/ >/dev/null 2>&1; "$TARGETS/acts" xattr thread
--- match
^@bytes\[$
^ +.*alloc.*\+[0-9]+$
^\]: [1-9][0-9]+$
--- match-stderr
! error

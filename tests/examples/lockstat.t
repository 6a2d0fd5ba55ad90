Waiting for a lock of the kernel has a stack (on kernels of 6.1 and later, to be told by get_tai_ns).
--- args
-q "$TESTS/../examples/lockstat.bt" -- --sleep
--- needs
root
get_tai_ns
--- trigger
"$TARGETS/acts" crowd
--- match
^@us\[acts, $
^ +.*(rwsem|mutex|down).*\+[0-9]+$
^\]: \{ \.count = [1-9]
--- match-stderr
! error

Who ends a pipe wakes who reads from it.
--- args
-q "$TESTS/../examples/wakers.bt" -- --stacks
--- needs
root
--- trigger
yes | head -n 300000 >/dev/null
--- match
^@wakes\[(yes, head|head, yes), $
^ +(wake_up|__wake_up|try_to_wake_up|autoremove_wake|pipe_).*
--- match-stderr
! error

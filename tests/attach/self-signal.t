self:signal:SIGUSR1 runs when ktrace gets the signal, and the trace goes on.
--- counts
self
--- prog
self:signal:SIGUSR1 { @ = count(); printf("signal\n"); }
--- args
-q -
--- needs
root
--- trigger
for i in 1 2 3; do kill -USR1 "$KTRACE_PID"; sleep 0.1; done
--- stdout
signal
signal
signal


@: 3

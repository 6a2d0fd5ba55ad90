How long deferred work waits is told by its kind.
--- args
-q "$TESTS/../examples/softirqs.bt" -- --wait --hist
--- needs
root
--- trigger
"$TARGETS/acts" spin
--- match
^@us\[(timer|sched|rcu)\]:$

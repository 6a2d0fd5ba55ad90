When all that is missing is ignored and nothing is left, that is told.
--- prog
tracepoint:sched:nothing { }
--- env
KTRACE_MISSING_PROBES=ignore
--- args
--host "$TESTS/host/tiny" --dry-run -
--- exit
3
--- stderr
ktrace: error: nothing to attach to is left of the program [no-probes]

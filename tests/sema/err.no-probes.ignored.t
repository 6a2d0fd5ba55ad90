Attach points that may be missing, and are, all of them.
--- prog
config = { missing_probes = ignore }
tracepoint:no:such { }
--- args
--host "$TESTS/host/small" --check -
--- exit
3
--- stderr
ktrace: error: nothing to attach to is left of the program [no-probes]

Nothing is left of a program whose only probe is for other kernels.
--- prog
tracepoint:no:such_event /has_tracepoint("no:such_event")/ { print(1); }
--- args
--check -
--- exit
3
--- stderr
ktrace: error: nothing to attach to is left of the program [no-probes]

A process that is not there (any more) cannot be traced: said at once, instead of waiting for ever.
--- prog
tracepoint:sched:sched_switch { @ = count(); }
--- args
-p 4194303 -
--- needs
root
tracefs
--- exit
3
--- stderr
ktrace: error: there is no process 4194303 [no-process]
hint: -p takes the id of a process that runs, as 'pgrep NAME' shows it

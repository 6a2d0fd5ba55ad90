cpid is the command of -c.
--- prog
tracepoint:sched:sched_process_exec /pid == cpid/ { print((comm, pid == cpid)); }
--- args
-q -c /bin/true -
--- needs
root
tracefs
--- stdout
(true, true)



Functions, tracepoints and features.
--- prog
begin { @ = (has_func("vfs_read"), has_func("no_such_function"), has_tracepoint("sched:sched_process_exec"), has_tracepoint("sched:*"), has_tracepoint("sched:no_such_*"), has_feature("ringbuf"), has_feature("kprobe")); }
--- args
--host $TESTS/host/tiny -d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(bool,bool,bool,bool,bool,bool,bool) (tuple true:bool false:bool true:bool true:bool false:bool true:bool false:bool):(bool,bool,bool,bool,bool,bool,bool))))

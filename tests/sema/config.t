The config block takes any case, the old prefix, words and numbers.
--- prog
config = { BPFTRACE_MAX_STRLEN = 200; stack_mode = perf; print_maps_on_exit = false }
begin { @ = str(0xffff0000); }
--- args
-d types -
--- stdout
(program
  (config
    (BPFTRACE_MAX_STRLEN 200)
    (stack_mode perf)
    (print_maps_on_exit false))
  (probe "begin"
    (= @:string[11] "4294901760":string[11])))

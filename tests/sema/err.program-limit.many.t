More programs than the settings allow.
--- prog
config = { max_bpf_progs = 1 }
tracepoint:sched:sched_switch { print(1); }
tracepoint:sched:sched_wakeup { print(2); }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:3:1: error: the program has 2 BPF programs, at most 1 are allowed [program-limit]
    3 | tracepoint:sched:sched_wakeup { print(2); }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
hint: allow more: 'config = { max_bpf_progs = 2 }', or --yes

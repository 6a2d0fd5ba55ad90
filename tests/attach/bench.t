--bench tells what a run costs, by the kernel's clock, and how often it was run.
--- prog
bench:nothing { }
bench:count { @ = count(); }
--- args
-q --bench -
--- needs
root
--- match
^Benchmark +Time\(ns\) +Iterations$
^-{71}$
^nothing +[0-9]+\.[0-9] +[0-9]+$
^count +[0-9]+\.[0-9] +[0-9]+$
^@: [0-9]+$

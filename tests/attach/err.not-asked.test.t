Without --test a test is not run, and one is told how.
--- prog
test:one { printf("no\n"); }
--- args
-q -
--- needs
root
--- exit
3
--- stderr
ktrace: error: none of the probes could be attached [nothing-attached]
stdin:1:1: warning: 'test:one' is run with --test only [not-asked]
    1 | test:one { printf("no\n"); }
      | ^~~~~~~~

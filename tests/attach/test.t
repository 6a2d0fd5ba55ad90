--test runs each test once: it passes if it returns 0; what it prints is shown if it fails.
--- counts
test
--- prog
BEGIN { @begun = 1; }
test:passes { printf("hidden\n"); return @begun != 1; }
test:fails { printf("shown\n"); return 3; }
test:leaves { exit(4); }
test:last { return 0; }
bench:never { @never = 1; }
--- args
-q --test -
--- needs
root
--- filter
s/ \([0-9.]+[num]?s\)/ (TIME)/
--- exit
1
--- stdout
[==========] Running 4 tests.
[ RUN      ] passes
[       OK ] passes (TIME)
[ RUN      ] fails
shown
it returned 3
[  FAILED  ] fails (TIME)
[ RUN      ] leaves
it left with status 4
[  FAILED  ] leaves (TIME)
[ RUN      ] last
[       OK ] last (TIME)
[==========] 4 tests ran.
[  PASSED  ] 2 tests.
[  FAILED  ] 2 tests.


@begun: 1

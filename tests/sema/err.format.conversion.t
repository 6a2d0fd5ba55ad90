Conversions that do not exist: floating point, unknown letters, an end too early.
--- prog
begin { printf("%5.2f\n", 1); printf("%y", 1); printf("100%"); }
--- exit
1
--- stderr
stdin:1:16: error: '%5.2f' prints floating point, of which there is none [format]
    1 | begin { printf("%5.2f\n", 1); printf("%y", 1); printf("100%"); }
      |                ^~~~~~~~~
hint: there are %d %i %u %x %X %o %c %p %s %r %rx %rh %gr; %% is a '%'
stdin:1:38: error: '%y' is not a conversion [format]
    1 | begin { printf("%5.2f\n", 1); printf("%y", 1); printf("100%"); }
      |                                      ^~~~
hint: there are %d %i %u %x %X %o %c %p %s %r %rx %rh %gr; %% is a '%'
stdin:1:55: error: '%' ends before it says what to print [format]
    1 | begin { printf("%5.2f\n", 1); printf("%y", 1); printf("100%"); }
      |                                                       ^~~~~~
hint: there are %d %i %u %x %X %o %c %p %s %r %rx %rh %gr; %% is a '%'

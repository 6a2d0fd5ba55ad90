Ends and other sides of conditions that nobody began.
--- prog
#endif
#if 1
#else
#else
#endif
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: there is no '#if' that this belongs to [c-else]
    1 | #endif
      | ^~~~~~
stdin:4:1: error: the '#else' of this condition was there already [c-else]
    4 | #else
      | ^~~~~

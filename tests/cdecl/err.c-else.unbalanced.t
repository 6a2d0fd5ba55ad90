Conditions without a start or an end, and a second #else.
--- prog
#elif 1
#endif
#if 1
#else
#else
#endif
#if 1
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: there is no '#if' that this belongs to [c-else]
    1 | #elif 1
      | ^~~~~
stdin:2:1: error: there is no '#if' that this belongs to [c-else]
    2 | #endif
      | ^~~~~~
stdin:5:1: error: the '#else' of this condition was there already [c-else]
    5 | #else
      | ^~~~~
stdin:7:1: error: this condition has no '#endif' [c-endif]
    7 | #if 1
      | ^~~

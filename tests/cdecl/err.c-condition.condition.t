Conditions that cannot be understood.
--- prog
#if
#endif
#if 1 +
#endif
#if (1
#endif
#if 1 2
#endif
#if 1 / 0
#endif
#if 1.5
#endif
#ifdef
#endif
#if "text"
#endif
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:4: error: expected a constant [c-condition]
    1 | #if
      |    ^
stdin:3:8: error: expected a constant [c-condition]
    3 | #if 1 +
      |        ^
stdin:5:7: error: expected ')' [c-condition]
    5 | #if (1
      |       ^
stdin:7:7: error: this does not belong to the condition [c-condition]
    7 | #if 1 2
      |       ^
stdin:9:10: error: division by zero [c-condition]
    9 | #if 1 / 0
      |          ^
stdin:11:5: error: '1.5' is not an integer [c-condition]
   11 | #if 1.5
      |     ^~~
stdin:13:1: error: '#ifdef' is followed by a name [c-name]
   13 | #ifdef
      | ^~~~~~
stdin:15:5: error: expected a constant, not '"text"' [c-condition]
   15 | #if "text"
      |     ^~~~~~

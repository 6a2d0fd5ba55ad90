Conditions that cannot be understood.
--- prog
#if 1 +
#endif
#if 1 2
#endif
#if (1
#endif
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:8: error: expected a constant [c-condition]
    1 | #if 1 +
      |        ^
stdin:3:7: error: this does not belong to the condition [c-condition]
    3 | #if 1 2
      |       ^
stdin:5:7: error: expected ')' [c-condition]
    5 | #if (1
      |       ^

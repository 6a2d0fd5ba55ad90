Values that an option cannot have.
--- prog
begin { print((getopt("flag"), getopt("n", 5), getopt("m", 5), getopt("who", "me"))); }
--- args
--check - -- --flag=perhaps --n=x --m=-1 --who
--- exit
1
--- stderr
stdin:1:16: error: '--flag' is true or false, not 'perhaps' [option-value]
    1 | begin { print((getopt("flag"), getopt("n", 5), getopt("m", 5), getopt("who", "me"))); }
      |                ^~~~~~~~~~~~~~
hint: true, yes, on and 1 are the same, as are false, no, off and 0
stdin:1:32: error: '--n' is a number from 0 on, not 'x' [option-value]
    1 | begin { print((getopt("flag"), getopt("n", 5), getopt("m", 5), getopt("who", "me"))); }
      |                                ^~~~~~~~~~~~~~
hint: write --n=...
stdin:1:48: error: '--m' is a number from 0 on, not '-1' [option-value]
    1 | begin { print((getopt("flag"), getopt("n", 5), getopt("m", 5), getopt("who", "me"))); }
      |                                                ^~~~~~~~~~~~~~
hint: write --m=...
stdin:1:64: error: '--who' needs a value: a text [option-value]
    1 | begin { print((getopt("flag"), getopt("n", 5), getopt("m", 5), getopt("who", "me"))); }
      |                                                                ^~~~~~~~~~~~~~~~~~~
hint: write --who=...

Options that the program does not ask for.
--- prog
begin { print((getopt("flag"), getopt("n", 5))); }
--- args
--check - -- --flog --m=1
--- exit
1
--- stderr
ktrace: error: the program has no option '--flog' [option]
hint: its options are --flag, --n
ktrace: error: the program has no option '--m' [option]
hint: its options are --flag, --n

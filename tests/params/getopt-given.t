Options stand behind `--`; words without dashes are parameters there, too.
--- prog
begin { print((getopt("flag"), getopt("n", 5), getopt("delta", -1), getopt("who", "me"), $1, $2, $#)); exit(); }
--- args
-q - one -- --flag --n=0x10 --delta=-7 --who=you=me two
--- needs
root
--- stdout
(true, 16, -7, you=me, one, two, 2)



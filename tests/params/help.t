`-- --help` lists the options, also those in branches that are not taken.
--- prog
begin { if comptime (getopt("flag")) { print(getopt("n", 5, "how many")); } print((getopt("delta", -1), getopt("who", "me", "whose"))); }
--- cmd
"$KTRACE" prog.bt -- --help; echo "status $?"; "$KTRACE" -e "begin { }" -- --help
--- exit
1
--- stdout
status 1
--- stderr
options of this program, to be given after '--':
  --flag (default: false)
  --n: how many (default: 5)
  --delta (default: -1)
  --who: whose (default: "me")
this program has no options

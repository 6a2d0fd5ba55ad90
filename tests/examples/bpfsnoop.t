The program that another ktrace loads is told.
--- args
-q "$TESTS/../examples/bpfsnoop.bt"
--- needs
root
--- trigger
"$KTRACE" -q -e "interval:ms:1 { exit(); }"
--- match
 ktrace +BPF_PROG_LOAD +[0-9]+$

What --record-host and --host refuse: a directory with something in it, one that cannot be made, to run a program on a recorded machine.
--- cmd
mkdir full && : >full/file
"$KTRACE" --host "$TESTS/host/tiny" --record-host full; echo $?
"$KTRACE" --host "$TESTS/host/tiny" --record-host no/such/directory; echo $?
cd "$TESTS/host" && "$KTRACE" --host tiny -e 'begin { }'; echo $?
--- stdout
2
3
2
--- stderr
ktrace: error: cannot record this machine: full: Directory not empty
hint: give the name of a new directory
ktrace: error: cannot record this machine: no/such/directory: No such file or directory
ktrace: error: a program cannot run on the machine 'tiny', which is a record
hint: --check and --dry-run do not need it

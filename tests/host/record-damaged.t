A record that lost a file, or part of one, is told from a machine that never had it.
--- cmd
tell() { "$KTRACE" --host machine --check -e 'begin { }'; echo "$1: $?"; }
tell 'no directory' 2>&1
mkdir machine
tell 'empty' 2>&1
rmdir machine
"$KTRACE" --host "$TESTS/host/tiny" --record-host machine || exit
tell 'whole' 2>&1
format=machine/tracing/events/odd/shapes/format
mv $format away
tell 'without a file' 2>&1
head -c 100 away >$format
tell 'with half a file' 2>&1
mv away $format
tell 'whole again' 2>&1
mkdir machine/btf
echo 'no types at all' >machine/btf/vmlinux
tell 'with nonsense for types' 2>&1
--- stdout
ktrace: error: 'machine' is not the record of a machine, or not all of it: machine: No such file or directory
hint: 'ktrace --record-host DIR' makes a record
no directory: 2
ktrace: error: 'machine' is not the record of a machine, or not all of it: machine/release: No such file or directory
hint: 'ktrace --record-host DIR' makes a record
empty: 2
whole: 0
ktrace: error: 'machine' is not the record of a machine, or not all of it: machine/tracing/events/odd/shapes/format: No such file or directory
hint: 'ktrace --record-host DIR' makes a record
without a file: 2
ktrace: error: 'machine' is not the record of a machine, or not all of it: machine/tracing/events/odd/shapes/format: damaged
hint: 'ktrace --record-host DIR' makes a record
with half a file: 2
whole again: 0
ktrace: error: 'machine' is not the record of a machine, or not all of it: machine/btf/vmlinux: damaged
hint: 'ktrace --record-host DIR' makes a record
with nonsense for types: 2

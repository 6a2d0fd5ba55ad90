A record of a kind of machine that ktrace knows nothing of.
--- cmd
mkdir machine
echo 6.12.0 >machine/release
for kind in aarch64 x86_64 vax; do
	echo $kind >machine/machine
	"$KTRACE" --host machine --check -e 'begin { }'
	echo $?
done
--- stdout
0
0
2
--- stderr
ktrace: error: 'machine' is not the record of a machine, or not all of it: machine/machine: an unknown kind of machine
hint: 'ktrace --record-host DIR' makes a record

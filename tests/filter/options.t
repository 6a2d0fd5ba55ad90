What the filters take, and what not.
--- cmd
try() {
	"$KTRACE" "$@" --check -e 'begin { }' 2>&1
	echo "status $?"
}
try --comm sixteen_bytes_no
try --comm 'fifteen_bytes_*yes'
try --comm ''
try --container ''
try --pidns nobody
try --pidns 4194303
try --cgroup . --container x
try --cgroup .
--- stdout
ktrace: error: no thread is called 'sixteen_bytes_no'
hint: the kernel keeps 15 bytes of a thread's name
status 2
ktrace: error: no thread is called 'fifteen_bytes_*yes'
hint: the kernel keeps 15 bytes of a thread's name
status 2
ktrace: error: nothing stands behind '--comm'
hint: it takes a name
status 2
ktrace: error: nothing stands behind '--container'
hint: it takes a name
status 2
ktrace: error: not a process id: 'nobody'
hint: a process is named by its number
status 2
ktrace: error: there is no process 4194303 [no-process]
hint: --pidns takes a process in the namespace: 'lsns -t pid' shows some
status 3
ktrace: error: --cgroup does not go with '--container'
hint: a container is a control group
status 2
status 0

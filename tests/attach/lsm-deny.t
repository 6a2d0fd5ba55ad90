With --unsafe a security hook forbids what its script says, also by a value that no errno is like; when ktrace
is gone, even by SIGKILL, it is allowed again.
--- cmd
deny() {
	KTRACE_NOTIFY_ATTACHED=1 "$KTRACE" -q --unsafe -e "lsm:inode_unlink /comm == \"files\"/ {
		for (\$i : 0..100) { if (\$i == 20) { return $1; } } }" >log 2>&1 & pid=$!
	until grep -qs NOTIFY log; do kill -0 $pid || { cat log; return; }; sleep 0.02; done
	"$TARGETS/files" 10; echo "return $1: status $?"
	kill -$2 $pid
	wait $pid 2>/dev/null
	[ -e a-file-to-unlink ] && rm a-file-to-unlink && echo 'not unlinked'
	for i in $(seq 100); do "$TARGETS/files" 10 && break; sleep 0.02; done
	[ -e a-file-to-unlink ] || echo 'allowed again'
}
deny -EPERM INT
deny -EACCES KILL
deny 4096 INT
--- needs
root
vm
lsm
--- stdout
return -EPERM: status 255
not unlinked
allowed again
return -EACCES: status 255
not unlinked
allowed again
return 4096: status 0
allowed again

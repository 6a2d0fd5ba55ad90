-l with -p: probes of user space in what that process runs, in its mount namespace; and the places of a source line.
--- cmd
cat >inside <<'END'
mount -t tmpfs none /mnt
cp "$TARGETS/usdt" /mnt/kt_usdt
exec /mnt/kt_usdt 2000000000
END
unshare -m sh inside & target=$!
until [ "$(cat /proc/$target/comm)" = kt_usdt ] && grep -q libc /proc/$target/maps; do sleep 0.05; done
list() {
	echo "$1"
	"$KTRACE" -l "$1" -p $target | grep -v '^usdt:.*libc.so' | sed "s,/proc/$target/root,ROOT,"
}
list 'usdt:*'
list 'usdt:*:ktrace_other:*'
list 'usdt::*:guarded'
list 'usdt:/mnt/kt_usdt:ktrace_test:f*'
list 'uprobe:*:forms'
"$KTRACE" -l "usdt:/mnt/kt_usdt:*"
kill $target
line=$(grep -n 'leaf();$' "$TESTS/targets/inlined.cc" | cut -d: -f1)
"$KTRACE" -l "uprobe:$TARGETS/inlined@inlined.cc:$line" | sed -E 's,:/.*/,:,; s/\+[0-9]+$/+N/'
"$KTRACE" -l "uprobe:$TARGETS/inlined@inlined.cc:1"
echo "status $?"
--- needs
root
cmd:unshare
--- stdout
usdt:*
usdt:ROOT/mnt/kt_usdt:ktrace_other:forms
usdt:ROOT/mnt/kt_usdt:ktrace_test:forms
usdt:ROOT/mnt/kt_usdt:ktrace_test:guarded
usdt:ROOT/mnt/kt_usdt:ktrace_test:places
usdt:*:ktrace_other:*
usdt:ROOT/mnt/kt_usdt:ktrace_other:forms
usdt::*:guarded
usdt:ROOT/mnt/kt_usdt:ktrace_test:guarded
usdt:/mnt/kt_usdt:ktrace_test:f*
usdt:ROOT/mnt/kt_usdt:ktrace_test:forms
uprobe:*:forms
uprobe:ROOT/mnt/kt_usdt:forms
uprobe:inlined:_ZN4geom5againEi+N
uprobe:inlined:_ZN4geom5outerEi+N
status 1

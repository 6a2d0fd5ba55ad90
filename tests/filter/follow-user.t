--follow with -p: functions of children count by each mechanism, those of others do not.
--- cmd
count() {
	mkfifo go
	echo "read -r line <go; ( $TARGETS/calls 10 & wait ); exec $TARGETS/calls 20" >parent
	sh parent & target=$!
	KTRACE_NOTIFY_ATTACHED=1 "$KTRACE" -q --follow -p $target "$@" -e "
	uprobe:$TARGETS/calls:work { @one = count(); }
	uprobe:$TARGETS/calls:work* { @many = count(); }
	uretprobe:$TARGETS/calls:work { @returns = count(); }" >out &
	until grep -qs ATTACHED out; do sleep 0.05; done
	"$TARGETS/calls" 100
	echo go >go
	wait
	rm go; mv out seen
	grep @ seen
}
count
count --no-feature uprobe_multi
--- needs
root
uprobe
btf
--- stdout
@many: 60
@one: 30
@returns: 30
@many: 60
@one: 30
@returns: 30

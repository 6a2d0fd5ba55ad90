Paths of user probes are as the process of -p, --pidns or a container sees them: in its mount namespace.
--- cmd
cat >inside <<'END'
mount -t tmpfs none /mnt
cp "$TARGETS/calls" /mnt/calls
read -r line <go
/mnt/calls 30
END
mkfifo go
unshare -m -p -f --mount-proc sh inside & outer=$!
until inner=$(pgrep -P $outer) && grep -q /mnt /proc/$inner/mounts && [ -x /proc/$inner/root/mnt/calls ]; do
	sleep 0.05
done
cat >outside <<END
$TARGETS/calls 5
echo go >go
while [ -e /proc/$outer/exe ]; do sleep 0.05; done
END
"$KTRACE" -q --pidns $inner -c "sh outside" -e '
uprobe:/mnt/calls:work { @calls = count(); }
uretprobe:/mnt/calls:work { @returns = count(); }'
--- needs
root
uprobe
cmd:unshare
cmd:pgrep
--- stdout


@calls: 30
@returns: 30

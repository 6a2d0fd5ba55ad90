One file that two containers see through file systems of their own (overlayfs) is hit once for each call.
--- cmd
name=ktm$$
export name
cat >inside <<'END'
mount -t tmpfs none /mnt
mkdir /mnt/image
cp "$TARGETS/calls" /mnt/image/$name
for n in 1 2; do
	mkdir /mnt/up$n /mnt/work$n /mnt/root$n
	mount -t overlay -o lowerdir=/mnt/image,upperdir=/mnt/up$n,workdir=/mnt/work$n none /mnt/root$n
	mkfifo go$n
	/mnt/root$n/$name $((n * 10)) -w <go$n &
	eval "exec $((n + 2))>go$n"
done
cat >work <<EOT
echo go >go1
echo go >go2
while pgrep -x $name >/dev/null; do sleep 0.05; done
EOT
exec 3>&- 4>&- 3>go1 4>go2
"$KTRACE" -v -c 'sh work' -e "uprobe:mapped:$name:work { @ = count(); }" 2>err
grep -c 'place in' err
END
unshare -m sh inside
--- needs
root
uprobe
file:/sys/module/overlay
cmd:unshare
cmd:pgrep
--- stdout


@: 30
1

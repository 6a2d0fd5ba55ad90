--container: found by the name that its runtime gives its control group, by its ID as far as needed or by the name that people gave it. No container runs here: the groups and the files of runtimes are made up, where nobody else sees them.
--- cmd
cat >inside <<'END'
mkdir g
mount -t cgroup2 none g
for dir in /var/lib /run; do mount -t tmpfs none $dir; done
i=facade$(printf '%08x' $$) zeros=$(printf '%049d' 0) top=g/kt$$
a=${i}1$zeros b=${i}2$zeros c=${i}3$zeros d=${i}4$zeros e=${i}5$zeros
trap 'kill $sleepers; wait; find $top -depth -type d -exec rmdir {} +' EXIT
# group NAME CALLS: a container's group with a process in it; `calls` makes CALLS calls from there
group() {
	mkdir -p "$top/$1"
	sh -c 'echo 0 >"$1/cgroup.procs"; exec sleep 100' - "$top/$1" & sleepers="$sleepers $!"
	printf 'sh -c "echo 0 >\\"\\$1/cgroup.procs\\"; exec $TARGETS/syscalls %s" - '\''%s'\''\n' $2 "$top/$1" >>calls
}
group system.slice/docker-$a.scope 1
group docker/$b 2
group machine.slice/libpod-$c.scope/container 4
group machine.slice/libpod-conmon-$c.scope 8
group kubepods.slice/cri-containerd-$d.scope 16
group kubepods.slice/crio-$e.scope 32
group lxc.payload.web$$ 64
group lxc.monitor.web 128
group "machine.slice/systemd-nspawn@my\\x2dbox$$.service/payload" 256
mkdir -p /var/lib/docker/containers/$a /var/lib/docker/containers/$b /var/lib/containers/storage/overlay-containers
mkdir -p /run/containerd/io.containerd.runtime.v2.task/k8s.io/$d
echo '{"Mounts": {"Name": "wrong"}, "ID": "'$a'", "Name": "/front'$$'"}' >/var/lib/docker/containers/$a/config.v2.json
echo '{ damaged' >/var/lib/docker/containers/$b/config.v2.json
echo '[{"id": "'$c'", "names": ["store'$$'", "other"]}]' >/var/lib/containers/storage/overlay-containers/containers.json
echo '{"annotations": {"io.kubernetes.cri.container-name": "pod'$$'"}}' \
	>/run/containerd/io.containerd.runtime.v2.task/k8s.io/$d/config.json
for name in ${i}1 front$$ ${i}2 ${i}3 store$$ ${i}4 pod$$ ${i}5 $e web$$ my-box$$; do
	echo $name $("$KTRACE" -q --container $name -c 'sh calls' -e '
	tracepoint:syscalls:sys_enter_getegid /comm == "syscalls"/ { @ = count(); }')
done
"$KTRACE" -q --container nobody --dry-run -e 'begin { }' 2>err
echo "status $?"
grep -v hint err
grep -o "these run.*" err | tr ':,' '\n' | grep -o "front$$ .*\|my-box$$.*\|these run"
"$KTRACE" -q --container $i --dry-run -e 'begin { }'
echo "status $?"
"$KTRACE" -v --container front$$ --dry-run -e 'tracepoint:syscalls:sys_enter_getegid { }' 2>&1 | grep -o 'container .*only'
END
unshare -m sh inside 2>&1 | sed -E 's,/[^ ]*/kt[0-9]+/,GROUPS/,; s/0{20,}/0.../; s/facade[0-9a-f]{8}/facade/g; s/facade[0-9a-f]{6}/facade/g; s/(front|store|pod|web|box)[0-9]+/\1/g'
--- timeout
150
--- needs
root
tracefs
cmd:unshare
--- stdout
facade1 @: 1
front @: 1
facade2 @: 2
facade3 @: 4
store @: 4
facade4 @: 16
pod @: 16
facade5 @: 32
facade50... @: 32
web @: 64
my-box @: 256
status 3
ktrace: error: no container that runs goes by 'nobody' [no-container]
these run
front (facade
my-box (systemd-nspawn)
ktrace: error: more than one container goes by 'facade' [no-container]
hint: say more of its ID; these match: front (facade, docker), facade (docker), store (facade, podman), pod (facade, containerd), facade (cri-o)
status 3
container front (facade, docker) only; control group GROUPS/system.slice/docker-facade10....scope only

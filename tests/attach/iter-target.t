The elements of one map, by its name or number, also for who reads a pinned iterator; every iterator that the kernel has can be attached.
--- cmd
cat >inside <<'END'
mkdir f
mount -t bpf none f
name=ktm$$
for n in 1 2; do
	bpftool map create f/map$n type hash key 4 value 8 entries 10 name $name
done
for key in 1 2 3; do
	bpftool map update pinned f/map1 key $key 0 0 0 value ${key}0 0 0 0 0 0 0 0
done
sum='{ @n = count(); @keys = sum(*(uint32 *)ctx.key); @values = sum(*(uint64 *)ctx.value); }'
"$KTRACE" -q -e "iter:bpf_map_elem:$name $sum" 2>&1 | sed 's/ktm[0-9]*/MAP/g; s/[0-9]*, [0-9]*$/NUMBERS/; /[|]/d'
"$KTRACE" -q -e "iter:bpf_map_elem:$(bpftool map show pinned f/map1 | sed 's/:.*//;q') $sum"
rm f/map1
"$KTRACE" -q -e "iter:bpf_map_elem:$name { @none = count(); }"
"$KTRACE" -q -e "iter:bpf_map_elem:$name:$PWD/f/pin { printf(\"%d\n\", *(uint32 *)ctx.key); }" >/dev/null
bpftool map update pinned f/map2 key 7 0 0 0 value 1 0 0 0 0 0 0 0
cat f/pin
rm f/map2 f/pin
"$KTRACE" -q -e "iter:bpf_map_elem:$name { @none = count(); }" 2>&1 | sed 's/ktm[0-9]*/MAP/g; /[|]/d'
END
unshare -m sh inside
"$KTRACE" -q -e 'iter:bpf_map_elem { } iter:task:a:b { }' 2>&1 | grep -v '[|]'
for name in $("$KTRACE" -l iter: | grep -v 'map_elem\|sk_storage\|sockmap'); do
	"$KTRACE" -q --dry-run -e "$name { @ = count(); }" || echo "$name"
done
--- needs
root
iter
cmd:bpftool
cmd:unshare
--- stdout
stdin:1:1: error: probe 'iter:bpf_map_elem:MAP': more than one map is called 'MAP' [attach]
hint: give its number, such as NUMBERS


@keys: 6
@n: 3
@values: 60


7
stdin:1:1: error: probe 'iter:bpf_map_elem:MAP': there is no map 'MAP' [attach]
hint: 'bpftool map' shows those that the kernel has
stdin:1:1: error: 'iter:bpf_map_elem' goes through the elements of a map: which one? [probe-syntax]
hint: iter:bpf_map_elem:MAP[:PIN], MAP its name or number, as 'bpftool map' shows them
stdin:1:23: error: too much stands behind 'iter:task' [probe-syntax]
hint: iter:task[:PIN]

Control groups are those of --cgroup and below it, or all; with -p mappings are those of that process: counted exactly.
--- cmd
cat >inside <<'END'
mkdir g
mount -t cgroup2 none g
mkdir -p g/kt$$/a/b g/kt$$/c
"$KTRACE" -q --cgroup g/kt$$ -e 'iter:cgroup { @groups = count(); }'
"$KTRACE" -q -e 'iter:cgroup { @ = count(); }' | awk '/^@:/ { print ($2 >= 5 ? "all" : $2) }'
rmdir g/kt$$/a/b g/kt$$/a g/kt$$/c g/kt$$
END
unshare -m sh inside
sleep 20 & target=$!
until [ "$(cat /proc/$target/comm)" = sleep ]; do sleep 0.05; done
"$KTRACE" -q -p $target -e 'iter:task_vma { @mappings = count(); }' |
	sed "s/@mappings: $(grep -vc vsyscall /proc/$target/maps)\$/all mappings/"
kill $target
--- needs
root
iter
tcx
cmd:unshare
--- stdout


@groups: 4
all


all mappings

#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# hog.sh COMMAND...: run COMMAND in a control group of its own with 20 MB of memory, of version 1 or 2. That it is
# killed for it is no failure.
set -u
v1=/sys/fs/cgroup/memory v2=/sys/fs/cgroup
if [ -d $v1 ]; then
	group=$v1/kt$$
	mkdir $group && echo 20M >$group/memory.limit_in_bytes
else
	group=$v2/kt$$
	echo +memory >$v2/cgroup.subtree_control
	mkdir $group && echo 20M >$group/memory.max
fi || exit 1
# shellcheck disable=SC2016
sh -c 'echo $$ >"$0/cgroup.procs" && exec "$@"' "$group" "$@"
for _ in 1 2 3 4 5 6 7 8 9 10; do
	rmdir "$group" && exit 0
	sleep 0.1
done

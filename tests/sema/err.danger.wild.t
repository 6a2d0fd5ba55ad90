A wildcard leaves functions out at which a probe may freeze the machine, and says so.
--- cmd
cp -r "$TESTS/host/tiny" m
printf '%s\n' vfs_read text_poke text_poke_sync text_left >m/tracing/available_filter_functions
"$KTRACE" --host m --check -d points -e 'kprobe:text_* { }'
"$KTRACE" --host m --check -d points -e 'kprobe:text_poke* { }'
echo "status $?"
"$KTRACE" --host m --check -d points --unsafe -e 'kprobe:text_* { }'
--- stdout
program 0: kprobe at 1:1
	point 0: kprobe:text_left (wild)
status 3
program 0: kprobe at 1:1
	point 0: kprobe:text_left (wild)
	point 1: kprobe:text_poke (wild)
	point 2: kprobe:text_poke_sync (wild)
--- stderr
stdin:1:1: warning: 'text_poke' is one of 2 functions left out, because a probe there may freeze the machine [danger]
    1 | kprobe:text_* { }
      | ^~~~~~~~~~~~~
hint: the kernel changes its own code with it, as attaching does; without a wildcard, or with --unsafe, it is probed
stdin:1:1: warning: 'text_poke' is one of 2 functions left out, because a probe there may freeze the machine [danger]
    1 | kprobe:text_poke* { }
      | ^~~~~~~~~~~~~~~~~
hint: the kernel changes its own code with it, as attaching does; without a wildcard, or with --unsafe, it is probed
stdin:1:1: error: nothing matches kernel function 'text_poke*' [probe-missing]
    1 | kprobe:text_poke* { }
      | ^~~~~~~~~~~~~~~~~
hint: if it may be missing: 'config = { missing_probes = warn }'

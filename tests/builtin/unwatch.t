unwatch() ends the watchpoints on one address and leaves those on others. A virtual machine may lose its
debug registers when it is preempted, so a count that falls short is taken again.
--- cmd
for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
	"$KTRACE" -q -c "$TARGETS/watch 20000" -e '
	watchpoint:0x10000000:8:w { @first = count(); unwatch(0x10000000); }
	watchpoint:0x10000008:8:w { @second = count(); }
	end { print((@first > 0 && @first < 40000, @second > 10000)); clear(@first); clear(@second); }' >out
	grep -q 'true, true' out && break
done
cat out
--- needs
root
--- stdout
(true, true)



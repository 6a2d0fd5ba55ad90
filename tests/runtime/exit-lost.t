exit() is not lost when both buffers are full of other things: the trace ends, with its status, be it in begin alone, of a
number that is computed, in a probe, in end or in a test.
--- prog
config = { perf_rb_pages = 1 }
begin {
	for ($i : 0..300) { printf("line\n"); }
	for ($i : 0..3000) { clear(@z); }
	@z = 1;
	exit(strlen(comm) * 0 + 5);
}
--- cmd
"$KTRACE" -q prog.bt >out 2>err
echo "begin $?"
sed 's/^begin/interval:ms:1/' prog.bt >timed.bt
timeout 20 "$KTRACE" -q timed.bt >out 2>err
echo "interval $?"
sed 's/^begin/end/' prog.bt >ended.bt
echo 'begin { exit(3); }' >>ended.bt
"$KTRACE" -q ended.bt >out 2>err
echo "end $?"
sed 's/^begin/test:t/' prog.bt >test.bt
"$KTRACE" -q --test test.bt 2>err | grep 'it left with'
--- needs
root
--- stdout
begin 5
interval 5
end 5
it left with status 5

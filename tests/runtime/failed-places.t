What fails while the program runs is told once for each place, with how often: deletions of what is not there, and with -k reads of memory and look-ups. A deletion whose result is asked for is none of them.
--- prog
begin {
	@a[1] = 2;
	for ($i : 0..10) { @y = @a[$i]; }
	@s[1] = "x";
	print(@s[7]);
	for ($i : 5..25) { delete(@a, $i); }
	delete(@a[1]);
	if (delete(@a, 4)) { printf("there\n"); }
	@p = *(uint64 *)8 + *kptr((uint32 *)8);
	@t = str(uptr(16));
	@b = buf(uptr(16), 4);
	print(has_key(@a, 3));
	exit();
}
--- args
-q -k -
--- needs
root
--- filter-stderr
s/returned -(14|34)/returned N/
--- stdout

false


@b: \x00\x00\x00\x00
@p: 0
@s[1]: x
@t: 
@y: 0
--- stderr
stdin:3:26: warning: 9 look-up(s) here of a key that is not in '@a'; the value was taken as 0
stdin:5:8: warning: 1 look-up(s) here of a key that is not in '@s'; the value was taken as 0
stdin:6:21: warning: 20 deletion(s) here of a key that is not in '@a' (helper 'map_delete_elem' returned -2)
stdin:9:7: warning: 1 read(s) of memory failed here: the value was taken as 0 (helper 'probe_read_kernel' returned N)
stdin:9:22: warning: 1 read(s) of memory failed here: the value was taken as 0 (helper 'probe_read_kernel' returned N)
stdin:10:7: warning: 1 read(s) of memory failed here: the value was taken as 0 (helper 'probe_read_user_str' returned N)
stdin:11:7: warning: 1 read(s) of memory failed here: the value was taken as 0 (helper 'probe_read_user' returned N)

Without -k only deletions that found nothing are told; with -f json they are objects, with the helper and what it returned.
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
-q -f json -
--- needs
root
--- stdout
{"type": "value", "data": ""}
{"type": "value", "data": false}
{"type": "map", "data": {"@b": [0,0,0,0]}}
{"type": "map", "data": {"@p": 0}}
{"type": "map", "data": {"@s": {"1": "x"}}}
{"type": "map", "data": {"@t": ""}}
{"type": "map", "data": {"@y": 0}}
{"type": "helper_error", "msg": "20 deletion(s) here of a key that is not in '@a'", "helper": "map_delete_elem", "retcode": -2, "filename": "stdin", "line": 6, "col": 21}

Types by the names that they had in old releases.
--- prog
begin {
	let $x: str_t[10] = "abc";
	let $t: timestamp_t = strftime("%Y", 0);
	let $i: inet_t = ntop(0x0100007f);
	let $u: username = (username_t)0;
	let $b: buf_t[4] = buf("abc", 3);
	print($x); print($i); print($u); print($b);
	print((sizeof(probe_t), sizeof(usym_t), sizeof(ksym_t), sizeof(kstack_t), sizeof(ustack_t)));
	print($t == $t);
}
--- args
-q prog.bt
--- needs
root
--- stdout
abc
127.0.0.1
root
abc
(8, 16, 8, 16, 16)
true



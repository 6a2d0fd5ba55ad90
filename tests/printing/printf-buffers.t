%r, %rx, %rh of buffers and strings; %gr of allocation flags.
--- prog
begin {
	printf("%r %rx %rh\n", buf("ab\n", 3), buf("ab\n", 3), buf("ab\n", 3));
	printf("%r\n", "text");
	printf("%gr %gr %gr\n", 0, 3264, 2592);
	exit();
}
--- args
-q -
--- needs
root
--- stdout
ab\x0a \x61\x62\x0a 61 62 0a
text
0 GFP_KERNEL GFP_ATOMIC|0x200



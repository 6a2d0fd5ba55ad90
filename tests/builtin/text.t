Beginnings, ends, parts and small letters of strings; comparing bytes.
--- prog
begin {
	print((startswith("hello", "he"), startswith("hello", "hello!"), startswith("a", ""), startswith(comm, "ktr"), startswith("", "a")));
	print((endswith("hello", "lo"), endswith("hello", "hhello"), endswith("a", ""), endswith(comm, "ace"), endswith("", "a"), endswith("hello", "hello")));
	print((substr("hello", 1, 3), substr("hello", 3), substr("hello", 9), substr("hello", 0), substr(comm, 1, 2)));
	print((tolower("HeLLo [Z]@"), str_concat("a", "b"), str_concat(comm, "!"), str_concat("", ""), strcap("abc"), strcap(comm)));
	print((memcmp("abc", "abd", 2), memcmp("abc", "abd", 3), memcmp("b", "a", 1), memcmp(comm, "ktrace", 6), memcmp("", "", 0)));
	$n = 2;
	print((memcmp("abc", "abd", $n), memcmp("abc", "abd", $n + 1), memcmp(comm, "ktrace", 100 + $n), memcmp("a", "b", $n - 2)));
	print((memcmp(curtask, curtask, 10 * $n), memcmp(curtask.comm, comm, $n)));
	exit();
}
--- args
-q -
--- needs
root
--- stdout
(true, false, true, true, false)
(true, false, true, true, false, true)
(ell, lo, , hello, tr)
(hello [z]@, ab, ktrace!, , 4, 16)
(0, -1, 1, 0, 0)
(0, -1, 0, 0)
(0, 0)



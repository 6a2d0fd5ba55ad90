strlen(), strncmp(), strcontains() and strstr() at their edges.
--- prog
begin {
	print((strlen(""), strlen("a"), strlen("hello")));
	print((strncmp("abc", "abd", 2), strncmp("abc", "abd", 3), strncmp("abc", "abcd", 9), strncmp("abc", "abc", 9)));
	print((strncmp("", "", 1), strncmp("", "a", 1), strncmp("a", "b", 0)));
	print((strcontains("hello world", "lo w"), strcontains("hello", "low"), strcontains("hello", "")));
	print((strcontains("aaab", "aab"), strcontains("", "a"), strcontains("ab", "abc")));
	print((strstr("hello", "llo"), strstr("hello", "x"), strstr("hello", ""), strstr("hello", "hello")));
	$s = "some longer text with a tail"; print((strlen($s), strstr($s, "tail"), strncmp($s, "some", 4)));
	exit();
}
--- args
-q -
--- needs
root
--- stdout
(0, 1, 5)
(0, 1, 1, 0)
(0, 1, 0)
(true, false, true)
(true, false, false)
(2, -1, 0, 0)
(28, 24, 0)



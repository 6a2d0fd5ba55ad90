%s prints every value as print() does, in its width; precision cuts.
--- prog
begin {
	printf("[%s] [%10s] [%-10s] [%.2s] [%-5.2s]\n", "abc", "abc", "abc", "abc", "abc");
	printf("%s %s %s %s\n", 5, -5, (1, "x"), (a=1, b=(2, 3)));
	printf("[%5s] [%-5s]\n", 42, 42);
	printf("plain\n"); printf("tab\tquote\"backslash\\\n");
	exit();
}
--- args
-q -
--- needs
root
--- stdout
[abc] [       abc] [abc       ] [ab] [ab   ]
5 -5 (1, x) { .a = 1, .b = (2, 3) }
[   42] [42   ]
plain
tab	quote"backslash\



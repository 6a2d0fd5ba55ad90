uaddr() is the address of a variable of the traced program, with its size, wherever that is loaded; at
the start and the return of functions, and where several points share a program.
--- cmd
"$KTRACE" -q -c "$TARGETS/vars" -e '
uprobe:'"$TARGETS"'/vars:first {
	printf("%x %x %d %lx\n", *uaddr("byte"), *uaddr("two"), *uaddr("four"), *uaddr("eight"));
	print((sizeof(*uaddr("byte")), sizeof(*uaddr("two")), sizeof(*uaddr("four")), sizeof(*uaddr("text"))));
	print(str(uaddr("text")));
	print(usym(uaddr("second")));
}
uretprobe:'"$TARGETS"'/vars:first { print(*uaddr("four")); }
uprobe:'"$TARGETS"'/vars:first, uprobe:'"$TARGETS"'/vars:second { printf("%lx\n", *uaddr("eight")); }
uprobe:libc:exit /pid == cpid/ { print(uaddr("environ") != 0); }' | LC_ALL=C sort
cd "$TARGETS"
for bad in 'uprobe:./vars:first { print(uaddr("no_such")); }' 'begin { print(uaddr("x")); }'; do
	"$KTRACE" --dry-run -e "$bad" 2>&1 | sed 's/: [^ ]*vars has/: vars has/'
done
--- needs
root
uprobe
get_func_ip
--- stdout


(1, 2, 4, 8)
123456789abcdef0
123456789abcdef1
4294967294
fe fedc -4 123456789abcdef1
second
true
twelve bytes
stdin:1:35: error: vars has no symbol 'no_such' [no-symbol]
    1 | uprobe:./vars:first { print(uaddr("no_such")); }
      |                                   ^~~~~~~~~
stdin:1:15: error: 'uaddr' has no meaning in a probe of type 'begin' [not-here]
    1 | begin { print(uaddr("x")); }
      |               ^~~~~~~~~~

What a shell makes of a program that is not quoted is told as that.
--- cmd
k() { "$KTRACE" "$@" 2>&1; echo "status $?"; }
touch a b
k -e kprobe:vfs_read { @ = "count()" "}"
k kprobe:vfs_read { @ = "count()" "}"
k -l *
pattern=
k -e "BEGIN /pid == $pattern/ { print(1) }"
k -e "begin { printf("hi") }"
k -e "begin { print(nosuch) }"
--- stdout
ktrace: error: the shell has split the program into words; 'kprobe:vfs_read' is only the first
hint: put the whole program in single quotes: ktrace -e '...'
status 2
ktrace: error: the shell has split the program into words; 'kprobe:vfs_read' is only the first
hint: put the whole program in single quotes: ktrace -e '...'
status 2
ktrace: error: the shell has put names of 3 files where '*' stood
hint: put the pattern in single quotes: ktrace -l '*'
status 2
stdin:1:15: error: expected a value before '/' [syntax]
    1 | BEGIN /pid == / { print(1) }
      |               ^
hint: in double quotes the shell replaces $1 and $name: put the program in single quotes
status 1
stdin:1:16: error: 'hi' is neither a builtin nor a constant [undefined-name]
    1 | begin { printf(hi) }
      |                ^~
hint: there is no '"' in the program; if there was, the shell has taken it: put the program in single quotes
status 1
stdin:1:15: error: 'nosuch' is neither a builtin nor a constant [undefined-name]
    1 | begin { print(nosuch) }
      |               ^~~~~~
status 1

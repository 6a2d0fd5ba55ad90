Maps stay: later programs go on with them, with wider integers and strings, merged over CPUs; .print shows them.
--- stdin
begin { @a[1] = count(); @a[2] = count(); @s["ab", 1] = 1; @h = hist(5); }
begin { @a[2] = count(); @s["abcdef", 100000] = 2; @h = hist(6); }
.print @a
.print @a 1
begin { for ($kv : @a) { if ($kv.0 == 2) { printf("%d: %d\n", $kv.0, (int64)$kv.1); } } }
begin { delete(@a, 2); }
@a[1] + 10
.maps
.clear @s
.print @s
@s = "new"
@s
--- args
--repl
--- needs
root
--- exit
1
--- stdout


@a[1]: 1
@a[2]: 1
@h:
[4, 8)                 1 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@|

@s[ab, 1]: 1


@a[1]: 1
@a[2]: 2
@h:
[4, 8)                 2 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@|

@s[ab, 1]: 1
@s[abcdef, 100000]: 2
@a[1]: 1
@a[2]: 2
@a[2]: 2
2: 2


@a[1]: 1
@a[2]: 2


@a[1]: 1
11
@a[int8]  count_t
@h  hist_t
@s[(string[7],int32)]  int8
@s: new
--- stderr
ktrace: error: there is no map '@s'
hint: '.maps' lists them

The arguments top and div of print() have no effect on a map of stats(), which is a warning; on one of avg() they have.
--- prog
begin { @s[1] = stats(1); @s[2] = stats(4); print(@s, 1, 2); clear(@s); @a[1] = avg(2); @a[2] = avg(8); print(@a, 1, 2); clear(@a); exit(1); }
--- args
-q -
--- needs
root
--- exit
1
--- stdout
@s[1]: { .count = 1, .average = 1, .total = 1 }
@s[2]: { .count = 1, .average = 4, .total = 4 }
@a[2]: 4


--- stderr
stdin:1:55: warning: 'top' and 'div' have no effect on a map of stats() [ignored]
    1 | begin { @s[1] = stats(1); @s[2] = stats(4); print(@s, 1, 2); clear(@s); @a[1] = avg(2); @a[2] = avg(8); print(@a, 1, 2); clear(@a); exit(1); }
      |                                                       ^

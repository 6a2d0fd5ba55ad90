clear() deletes all entries when its event arrives.
--- prog
begin { @a[1] = 1; @a[2] = 2; @s = 5; @c = count(); clear(@a); clear(@s); clear(@c); print(@a); }
interval:ms:100 { @a[3] = 3; exit(); }
--- args
-q -
--- needs
root
--- stdout


@a[3]: 3

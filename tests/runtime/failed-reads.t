With -k reads of memory that fail are counted and told at the end.
--- prog
BEGIN { @ = *kptr((uint64 *)8); @s = str(uptr(16)); }
--- args
-q -k -
--- needs
root
--- stdout


@: 0
@s: 
--- stderr
stdin:1:1: warning: 2 read(s) of memory failed here: the value was taken as 0

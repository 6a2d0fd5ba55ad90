With -k reads of memory that fail are counted and told at the end.
--- prog
BEGIN { @ = *kptr((uint64 *)8); @s = str(uptr(16)); }
--- args
-q -k -
--- needs
root
--- filter-stderr
s/returned -(14|34)/returned N/
--- stdout


@: 0
@s: 
--- stderr
stdin:1:13: warning: 1 read(s) of memory failed here: the value was taken as 0 (helper 'probe_read_kernel' returned N)
stdin:1:38: warning: 1 read(s) of memory failed here: the value was taken as 0 (helper 'probe_read_user_str' returned N)

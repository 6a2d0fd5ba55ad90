Events that the buffer had no room for are told while the trace runs and at the end, with the place.
--- prog
config = { perf_rb_pages = 1 }
BEGIN { for ($i : 0..2000) { printf("%d\n", $i); } }
--- args
-q -
--- needs
root
--- filter
d
--- filter-stderr
s/[0-9]+ event/N event/
s/Lost [0-9]+/Lost N/
--- stderr
Lost N events
stdin:2:30: warning: N event(s) lost here: the buffer was full; raise 'perf_rb_pages', or send less

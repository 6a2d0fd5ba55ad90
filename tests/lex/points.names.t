A name and parameters within an attach point are left for later.
--- prog
me=kprobe:$1 { }
$1 { }
BEG$1 { }
u:/lib/$2:f@x.c:10 { }
--- args
-d parse -
--- stdout
(program
  (probe "me=kprobe:$1")
  (probe "$1")
  (probe "BEG$1")
  (probe "u:/lib/$2:f@x.c:10"))

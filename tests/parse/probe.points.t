One body for several attach points; a comma may follow the last.
--- prog
kprobe:a,
kprobe:b,
{ exit() }
end, { }
--- args
-d parse -
--- stdout
(program
  (probe "kprobe:a" "kprobe:b"
    (call exit))
  (probe "end"))

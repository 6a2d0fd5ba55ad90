A predicate stands between slashes; division within it does not end it.
--- prog
kprobe:f / pid == 1 / { }
begin/1/{}
kprobe:g
/@start[tid]/
{ }
kprobe:h / $1 / 2 > (3 / 4) / { }
--- args
-d parse -
--- stdout
(program
  (probe "kprobe:f"
    (when (== pid 1)))
  (probe "begin"
    (when 1))
  (probe "kprobe:g"
    (when (@start tid)))
  (probe "kprobe:h"
    (when (> (/ $1 2) (/ 3 4)))))

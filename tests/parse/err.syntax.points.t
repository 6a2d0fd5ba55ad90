Two attach points without a comma.
--- prog
kprobe:f kprobe:g { }
--- args
-d parse -
--- exit
1
--- stderr
stdin:1:10: error: expected '{' or ',' after the attach point, found 'kprobe:g' [syntax]
    1 | kprobe:f kprobe:g { }
      |          ^~~~~~~~
hint: attach points are separated by ','; a predicate stands in '/' and '/'

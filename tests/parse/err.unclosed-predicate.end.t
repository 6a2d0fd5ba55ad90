A predicate that the program ends in.
--- prog
kprobe:f /pid == 1
--- args
-d parse -
--- exit
1
--- stderr
stdin:1:10: error: this predicate has no closing '/' before its block [unclosed-predicate]
    1 | kprobe:f /pid == 1
      |          ^
hint: a predicate stands between slashes: probe /condition/ { ... }

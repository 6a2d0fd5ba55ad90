A predicate whose slash is missing before the block; the block is read.
--- prog
kprobe:f /pid == 1 { @x = ; }
end { @y = ; }
--- args
-d parse -
--- exit
1
--- stderr
stdin:1:10: error: this predicate has no closing '/' before its block [unclosed-predicate]
    1 | kprobe:f /pid == 1 { @x = ; }
      |          ^
hint: a predicate stands between slashes: probe /condition/ { ... }
stdin:1:27: error: expected a value before ';' [syntax]
    1 | kprobe:f /pid == 1 { @x = ; }
      |                           ^
stdin:2:12: error: expected a value before ';' [syntax]
    2 | end { @y = ; }
      |            ^

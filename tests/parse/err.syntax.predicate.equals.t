= for == in a predicate.
--- prog
kprobe:f /pid = 1/ { exit(); }
end { @x = ; }
--- args
-d parse -
--- exit
1
--- stderr
stdin:1:15: error: '=' assigns, which is a statement of its own [syntax]
    1 | kprobe:f /pid = 1/ { exit(); }
      |               ^
hint: to compare, write '=='
stdin:2:12: error: expected a value before ';' [syntax]
    2 | end { @x = ; }
      |            ^

Each statement has its own message: reading goes on behind the next semicolon or brace.
--- prog
begin { @a = ; @b = 1; @c = * ; }
end { if ( { } @d = 1 +; }
kprobe:f kprobe:g { @e = ]; }
--- args
-d parse -
--- exit
1
--- stderr
stdin:1:14: error: expected a value before ';' [syntax]
    1 | begin { @a = ; @b = 1; @c = * ; }
      |              ^
stdin:1:31: error: expected a value before ';' [syntax]
    1 | begin { @a = ; @b = 1; @c = * ; }
      |                               ^
stdin:2:16: error: expected an operator, ',' or ')', found '@d' [syntax]
    2 | end { if ( { } @d = 1 +; }
      |                ^~
stdin:3:10: error: expected '{' or ',' after the attach point, found 'kprobe:g' [syntax]
    3 | kprobe:f kprobe:g { @e = ]; }
      |          ^~~~~~~~
hint: attach points are separated by ','; a predicate stands in '/' and '/'
stdin:3:26: error: expected a value before ']' [syntax]
    3 | kprobe:f kprobe:g { @e = ]; }
      |                          ^

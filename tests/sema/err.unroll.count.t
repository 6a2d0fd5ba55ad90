`unroll` needs a count from 1 to 100.
--- prog
begin { @x = 1; unroll(0) { @x++; } unroll(101) { @x++; } unroll(@x) { @x++; } unroll(3) { @x++; } }
--- args
--check -
--- exit
1
--- stderr
stdin:1:23: error: cannot unroll 0 times, only 1 to 100 [unroll-range]
    1 | begin { @x = 1; unroll(0) { @x++; } unroll(101) { @x++; } unroll(@x) { @x++; } unroll(3) { @x++; } }
      |                       ^~~
stdin:1:43: error: cannot unroll 101 times, only 1 to 100 [unroll-range]
    1 | begin { @x = 1; unroll(0) { @x++; } unroll(101) { @x++; } unroll(@x) { @x++; } unroll(3) { @x++; } }
      |                                           ^~~~~
stdin:1:65: error: the count of 'unroll' must be a number known here [unroll]
    1 | begin { @x = 1; unroll(0) { @x++; } unroll(101) { @x++; } unroll(@x) { @x++; } unroll(3) { @x++; } }
      |                                                                 ^~~~
hint: loops that count at run time are 'for ($i : 0..$n)'

How often a loop can be unrolled.
--- prog
begin { unroll(0) { print(1); } unroll(101) { print(2); } }
--- args
--check -
--- exit
1
--- stderr
stdin:1:15: error: cannot unroll 0 times, only 1 to 100 [unroll-range]
    1 | begin { unroll(0) { print(1); } unroll(101) { print(2); } }
      |               ^~~
stdin:1:39: error: cannot unroll 101 times, only 1 to 100 [unroll-range]
    1 | begin { unroll(0) { print(1); } unroll(101) { print(2); } }
      |                                       ^~~~~

An option that is a number from 0 on compares with a signed one, as a literal does, without a word.
--- prog
begin { @start = nsecs; $d = nsecs - @start; if ($d > getopt("min", 1000000000)) { print("late"); } if (getopt("max", 5) < $d) { print("more"); } exit(); }
--- args
-q -
--- needs
root
--- match
^more$
! late

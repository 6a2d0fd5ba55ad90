A number with a fraction, where a tuple's element could stand.
--- prog
begin { print(1.5); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:15: error: there are no fractions: numbers are integers [fraction]
    1 | begin { print(1.5); }
      |               ^~~

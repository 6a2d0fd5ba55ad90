The name of a function is no value.
--- prog
begin { @x = 1 + time; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:18: error: 'time' is a function [not-called]
    1 | begin { @x = 1 + time; }
      |                  ^~~~
hint: call it: 'time()'

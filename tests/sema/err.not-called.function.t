A function that is not called.
--- prog
begin { print(strftime); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:15: error: 'strftime' is a function [not-called]
    1 | begin { print(strftime); }
      |               ^~~~~~~~
hint: call it: 'strftime()'

Text in single quotes.
--- prog
begin { print('hello'); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:15: error: strings are written in double quotes [single-quotes]
    1 | begin { print('hello'); }
      |               ^~~~~~~
hint: write "hello"

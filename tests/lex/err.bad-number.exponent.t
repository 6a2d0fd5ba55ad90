What is before the e must be one digit from 1 to 9.
--- prog
begin {
	@a = 12e3; @a = 0e3; @a = 1e20;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:7: error: '12e3' is not a number: what is before 'e' must be a digit from 1 to 9 [bad-number]
    2 |     @a = 12e3; @a = 0e3; @a = 1e20;
      |          ^~~~
stdin:2:18: error: '0e3' is not a number: what is before 'e' must be a digit from 1 to 9 [bad-number]
    2 |     @a = 12e3; @a = 0e3; @a = 1e20;
      |                     ^~~
stdin:2:28: error: '1e20' is not a number: it is larger than 18446744073709551615 [bad-number]
    2 |     @a = 12e3; @a = 0e3; @a = 1e20;
      |                               ^~~~

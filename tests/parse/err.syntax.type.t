Something else where a type must be.
--- prog
begin {
	let $x: 5;
	let $x: = 1;
	let x = 1;
	@x = sizeof();
	@x = (struct 5)1;
	let $y: uint8 5;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:10: error: expected a type, found '5' [syntax]
    2 |     let $x: 5;
      |             ^
stdin:3:10: error: expected a type, found '=' [syntax]
    3 |     let $x: = 1;
      |             ^
stdin:4:6: error: expected a variable, found 'x' [syntax]
    4 |     let x = 1;
      |         ^
hint: variables start with '$': $x
stdin:5:14: error: expected a value before ')' [syntax]
    5 |     @x = sizeof();
      |                 ^
stdin:6:15: error: expected a name, found '5' [syntax]
    6 |     @x = (struct 5)1;
      |                  ^
stdin:7:16: error: expected ';', '}' or '=', found '5' [syntax]
    7 |     let $y: uint8 5;
      |                   ^

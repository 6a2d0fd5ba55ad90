Words of other languages.
--- prog
begin {
	elif (x) { }
	switch (x) { y; }
	do { z; } while (1);
	int x = 1;
	unless x { }
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:2: error: 'elif' starts no statement [syntax]
    2 |     elif (x) { }
      |     ^~~~
hint: there is no 'elif': write 'else if'
stdin:3:2: error: 'switch' starts no statement [syntax]
    3 |     switch (x) { y; }
      |     ^~~~~~
hint: there is no 'switch': write 'if ... else if ...'
stdin:4:2: error: 'do' starts no statement [syntax]
    4 |     do { z; } while (1);
      |     ^~
hint: there is no 'do': write 'while (...) { ... }'
stdin:4:21: error: expected an operator or '{', found ';' [syntax]
    4 |     do { z; } while (1);
      |                        ^
stdin:5:2: error: 'int' starts no statement [syntax]
    5 |     int x = 1;
      |     ^~~
hint: variables start with '$' and find out their type: '$x = 1'
stdin:6:2: error: 'unless' starts no statement [syntax]
    6 |     unless x { }
      |     ^~~~~~
hint: there is no 'unless': write 'if (!(...))'

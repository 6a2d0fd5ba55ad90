What cannot be assigned, counted or have its address taken.
--- prog
begin {
	5 = $x;
	x = 1;
	$a + 1 = 2;
	$x.y = 1;
	$x[1] = 1;
	f() = 1;
	++5;
	$x.y++;
	@y = &@x[1];
	@y = &5;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:2: error: only variables and maps can be assigned, not an integer [assign-target]
    2 |     5 = $x;
      |     ^
stdin:3:2: error: only variables and maps can be assigned, not a name [assign-target]
    3 |     x = 1;
      |     ^
hint: variables start with '$', maps with '@': $x, @x
stdin:4:2: error: only variables and maps can be assigned, not an operator [assign-target]
    4 |     $a + 1 = 2;
      |     ^~~~~~
hint: to compare, write '=='
stdin:5:2: error: only variables and maps can be assigned, not a member [assign-target]
    5 |     $x.y = 1;
      |     ^~~~
stdin:6:2: error: only variables and maps can be assigned, not an index [assign-target]
    6 |     $x[1] = 1;
      |     ^~~~~
stdin:7:2: error: only variables and maps can be assigned, not a call [assign-target]
    7 |     f() = 1;
      |     ^~~
stdin:8:4: error: '++' counts variables and maps, not an integer [increment-target]
    8 |     ++5;
      |       ^
stdin:9:2: error: '++' counts variables and maps, not a member [increment-target]
    9 |     $x.y++;
      |     ^~~~
stdin:10:8: error: only variables and whole maps have an address, not a map's element [address]
   10 |     @y = &@x[1];
      |           ^~~~~
stdin:11:8: error: only variables and whole maps have an address, not an integer [address]
   11 |     @y = &5;
      |           ^

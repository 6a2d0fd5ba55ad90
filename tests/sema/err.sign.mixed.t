Numbers of both signs in one place are told, when the unsigned one may be too large; literals are not.
--- prog
begin {
	$a = nsecs;
	$b = (int64)-1;
	@less = $a < $b;
	@more = $b >= $a;
	@same = $a == $b;
	@big = $a > 5;
	@both = nsecs;
	@both = $b;
	$c = nsecs;
	$c = $b;
	$d = 1;
	$d = nsecs;
}
--- cmd
"$KTRACE" --check prog.bt
--- stderr
prog.bt:4:10: warning: '<' compares 'uint64' with 'int64', both as signed numbers [sign]
    4 |     @less = $a < $b;
      |             ^~~~~~~
hint: cast one side to the type of the other
prog.bt:5:10: warning: '>=' compares 'int64' with 'uint64', both as signed numbers [sign]
    5 |     @more = $b >= $a;
      |             ^~~~~~~~
hint: cast one side to the type of the other
prog.bt:8:10: warning: '@both' holds 'int64', this is 'uint64' [sign]
    8 |     @both = nsecs;
      |             ^~~~~
hint: numbers from 2^63 on come out below 0; cast to say that it is meant
prog.bt:10:7: warning: '$c' holds 'int64', this is 'uint64' [sign]
   10 |     $c = nsecs;
      |          ^~~~~
hint: numbers from 2^63 on come out below 0; cast to say that it is meant

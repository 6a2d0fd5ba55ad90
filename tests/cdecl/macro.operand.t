A parameter of a macro of C in parentheses is an operand, not a cast.
--- prog
#define SQ(a) ((a)*(a))
#define DIFF(a, b) ((a)-(b))
#define MASK(a, b) ((a)&(b))
#define MIN(a, b) ((a) < (b) ? (a) : (b))
begin {
	$x = 4;
	print(SQ($x + 1));
	print(DIFF(7, 2));
	print(MASK(7, 5));
	print(MIN($x, 3));
}
--- args
-q -
--- needs
root
--- stdout
25
5
5
3



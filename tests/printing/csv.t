-f csv: a row for each entry, a column for each member of its key, a row for each bucket; quotes.
--- prog
begin {
	@n = 3; @k[1, "a,b"] = 4; @k[2, "say \"x\""] = 5; @h = hist(1); @h = hist(100); @s = stats(5);
	printf("two\nlines, %d\n", 1); print((1, "x")); print(@k); clear(@k); exit();
}
--- args
-q -f csv -
--- needs
root
--- filter
s/\r$/<CR>/
--- stdout
printf,"two
lines, 1"<CR>
value,1,x<CR>
@k,1,"a,b",4<CR>
@k,2,"say ""x""",5<CR>
@h,1,1,1<CR>
@h,2,3,0<CR>
@h,4,7,0<CR>
@h,8,15,0<CR>
@h,16,31,0<CR>
@h,32,63,0<CR>
@h,64,127,1<CR>
@n,3<CR>
@s,1,5,5<CR>

Comments may stand between any two tokens; strings do not hold any.
--- prog
// first
begin /* one */ // two
/ /* three
*/ pid /**/ / /* four */ {
	print/***/("/* no */ // no"); // five
	/* * / */ exit()
}
// last
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (when pid)
    (call print "/* no */ // no")
    (call exit)))

An empty statement.
--- prog
begin {
	exit();;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:9: error: there is no statement before this ';' [syntax]
    2 |     exit();;
      |            ^

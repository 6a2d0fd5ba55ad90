A program without options.
--- prog
begin { }
--- args
--check - -- --flag
--- exit
1
--- stderr
ktrace: error: the program has no option '--flag' [option]
hint: it has no options at all

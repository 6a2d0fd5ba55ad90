Conditions are integers, booleans and pointers.
--- prog
begin { if ("x") { } while (("a", 1)) { } } interval:s:1 /"x"/ { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:12: error: a condition must be an integer, boolean or pointer, not a string [condition]
    1 | begin { if ("x") { } while (("a", 1)) { } } interval:s:1 /"x"/ { }
      |            ^~~~~
hint: compare it: '... != ""'
stdin:1:28: error: a condition must be an integer, boolean or pointer, not a tuple '(string[2],int8)' [condition]
    1 | begin { if ("x") { } while (("a", 1)) { } } interval:s:1 /"x"/ { }
      |                            ^~~~~~~~~~
stdin:1:59: error: a condition must be an integer, boolean or pointer, not a string [condition]
    1 | begin { if ("x") { } while (("a", 1)) { } } interval:s:1 /"x"/ { }
      |                                                           ^~~
hint: compare it: '... != ""'

A variable holds one kind of value.
--- prog
begin { $x = 1; $x = "a"; let $y: string = "abc"; $y = 5; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:22: error: '$x' holds integers, cannot assign a string [variable-type]
    1 | begin { $x = 1; $x = "a"; let $y: string = "abc"; $y = 5; }
      |                      ^~~
stdin:1:14: note: '$x' became an integer here
stdin:1:56: error: '$y' is declared as 'string[1024]', cannot assign an integer [variable-type]
    1 | begin { $x = 1; $x = "a"; let $y: string = "abc"; $y = 5; }
      |                                                        ^
stdin:1:31: note: '$y' is declared here

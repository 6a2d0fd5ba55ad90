The variable of a loop is a new one.
--- prog
begin { $i = 1; for ($i : 0..3) { } }
--- args
--check -
--- exit
1
--- stderr
stdin:1:22: error: '$i' is declared already [shadow]
    1 | begin { $i = 1; for ($i : 0..3) { } }
      |                      ^~
stdin:1:9: note: '$i' is declared here
hint: use another name, or assign without 'let'

An inner block cannot declare a name again that is alive.
--- prog
begin { $x = 1; if ($x) { let $x = 2; } }
--- args
--check -
--- exit
1
--- stderr
stdin:1:31: error: '$x' is declared already [shadow]
    1 | begin { $x = 1; if ($x) { let $x = 2; } }
      |                               ^~
stdin:1:9: note: '$x' is declared here
hint: use another name, or assign without 'let'

A brace that closes nothing.
--- prog
begin { }
}
end { @x = ; }
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:1: error: this '}' closes nothing [syntax]
    2 | }
      | ^
stdin:3:12: error: expected a value before ';' [syntax]
    3 | end { @x = ; }
      |            ^

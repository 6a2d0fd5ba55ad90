Mistakes in heads of macros and declarations; the next item is read.
--- prog
macro f($a, 1) { }
macro g { }
let @m = 5;
let $x = 1;
fn f($a) { }
import x;
begin { @x = ; }
--- args
-d parse -
--- exit
1
--- stderr
stdin:1:13: error: expected a name, a variable or a map, found '1' [syntax]
    1 | macro f($a, 1) { }
      |             ^
stdin:2:9: error: expected '(', found '{' [syntax]
    2 | macro g { }
      |         ^
stdin:3:10: error: expected a name, found '5' [syntax]
    3 | let @m = 5;
      |          ^
stdin:4:5: error: expected a map, found '$x' [syntax]
    4 | let $x = 1;
      |     ^~
stdin:5:8: error: expected ':', found ')' [syntax]
    5 | fn f($a) { }
      |        ^
stdin:6:8: error: expected a string, found 'x' [syntax]
    6 | import x;
      |        ^
stdin:7:14: error: expected a value before ';' [syntax]
    7 | begin { @x = ; }
      |              ^

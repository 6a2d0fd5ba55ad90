A body has no bare jump at its top.
--- prog
macro f() { return; }
macro g() { break; }
macro h() { continue; }
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:13: error: 'return' cannot stand at the top of a macro's body [macro-jump]
    1 | macro f() { return; }
      |             ^~~~~~
hint: its value is the last expression, without a ';'
stdin:2:13: error: 'break' cannot stand at the top of a macro's body [macro-jump]
    2 | macro g() { break; }
      |             ^~~~~
hint: its value is the last expression, without a ';'
stdin:3:13: error: 'continue' cannot stand at the top of a macro's body [macro-jump]
    3 | macro h() { continue; }
      |             ^~~~~~~~
hint: its value is the last expression, without a ';'

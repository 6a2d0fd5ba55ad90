The last statement of a block needs no semicolon, whatever it is.
--- prog
begin { @x = 1 }
begin { @x++ }
begin { exit() }
begin { return }
begin { let $x }
begin { $x += 1 }
begin { _ = 1 }
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @x 1))
  (probe "begin"
    (post++ @x))
  (probe "begin"
    (call exit))
  (probe "begin"
    (return))
  (probe "begin"
    (let $x))
  (probe "begin"
    (+= $x 1))
  (probe "begin"
    (discard 1)))

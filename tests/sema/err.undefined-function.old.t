Functions that old releases had are named with what they became.
--- prog
begin { @ = sym(5); @b = stack(3); print(stack); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:13: error: there is no function 'sym' [undefined-function]
    1 | begin { @ = sym(5); @b = stack(3); print(stack); }
      |             ^~~~~~
hint: did you mean 'ksym'?
stdin:1:26: error: there is no function 'stack' [undefined-function]
    1 | begin { @ = sym(5); @b = stack(3); print(stack); }
      |                          ^~~~~~~~
hint: did you mean 'kstack'?
